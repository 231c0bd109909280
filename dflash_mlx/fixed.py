"""The same number of rows in every round, whatever they cost and bring. Knows no models."""

from collections.abc import Sequence

from dflash_mlx.acceptance import Fit


class Fixed:
    """Always the same width."""

    def __init__(self, width: int, fit: Fit | None = None) -> None:
        self._width, self._fit = width, fit or Fit()

    def choose(self) -> int:
        return self._width

    @property
    def curious(self) -> bool:
        return False

    def narrow(self, confidences: Sequence[float]) -> int:
        return self._width

    def learn(self, width: int, accepted: int) -> None:
        if width > 1:
            self._fit.add(accepted + 1)

    def begin(self, length: int, new: bool) -> None:
        """Of no interest, like what a round took."""

    def took(self, width: int, seconds: float, length: int) -> None:
        pass

    def reread(self, rows: int) -> None:
        pass

    def passed(self) -> None:
        pass

    @property
    def reason(self) -> str:
        return self._fit.complaint
