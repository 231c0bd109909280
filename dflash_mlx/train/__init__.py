"""Training DFlash v1 drafts by the paper's recipe (arXiv 2602.06036): the target's own
answers, then random anchors in them. Imports no mlx, as its parent does."""
