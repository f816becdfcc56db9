"""What a user can do, one command a file: ``COMMAND`` states it, ``run`` does it on the desk."""
