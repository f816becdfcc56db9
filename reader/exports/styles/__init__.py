"""The citation styles, one file each; a member states its ``STYLE`` (``reader.exports.style.Style``)."""
