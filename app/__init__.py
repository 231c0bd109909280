"""The window of DFlash Chat. Nothing in this package imports mlx.

The engine is another process; `app.client` speaks with it in the words of
`dflash_mlx.protocol`.
"""
