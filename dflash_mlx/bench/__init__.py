"""Plain decoding against every fixed width and against the automatic one, by prompt.

`measure` answers, `laws` judges, `report` puts it in words and files. None of them
knows a terminal.
"""
