"""The formats of excerpts, one file each; a member states its ``FORMAT`` (``reader.exports.format.Format``)."""
