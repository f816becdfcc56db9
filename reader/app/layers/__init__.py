"""What is lit in an article, one kind a file: each turns facts into ranges with the name of a style."""
