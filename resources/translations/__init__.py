"""The words of the window in other languages: .ts is the source, .qm is made of it."""
