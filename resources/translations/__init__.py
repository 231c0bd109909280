"""The window's words in other languages: the .ts files are the source, the .qm files made of them."""
