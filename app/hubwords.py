"""What downloads and the Hub say, as templates for `wording`. Knows no language."""

from app.language import QT_TRANSLATE_NOOP

HUB: tuple[str, ...] = (
    QT_TRANSLATE_NOOP(
        "Wording", "The disk of {where} is full; make room and try again: what has arrived is kept."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "{name} has changed on Hugging Face, so it is downloaded from its beginning."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Hugging Face gives other files of {names} than it lists, {count} times in a row; try "
        "again later.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "{name} no longer has the revision that was begun; taking the newest."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "{name} has a newer revision on Hugging Face; --update downloads it."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{names} need {size} more on the disk of {place}, which has {free} free; {some} "
        "stay free. Make room, for example with `dflash-mlx remove NAME`, and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{names} need {size} more on the disk of {place}, which has {free} free; {some} "
        "stay free and {total} for other downloads. Make room, for example with "
        "`dflash-mlx remove NAME`, and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The disk of {place} is full: {size} of {names} are still to come and {free} are "
        "free. Make room, for example with `dflash-mlx remove NAME`, and try again: what "
        "has arrived is kept.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} has changed on Hugging Face; {size} of an earlier file were removed, and its "
        "new version starts from its beginning.",
    ),
    QT_TRANSLATE_NOOP("Wording", "Hugging Face's cache"),
    QT_TRANSLATE_NOOP("Wording", "{name} is being downloaded; cancel that first."),
    QT_TRANSLATE_NOOP("Wording", "{name} arrived damaged (its hash is wrong) and was removed."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} arrived damaged {count} times (its hash is wrong), so it was removed; the "
        "network or Hugging Face alters it: try again later or over another network.",
    ),
    QT_TRANSLATE_NOOP("Wording", "{name} is being downloaded by another program; waiting for it."),
    QT_TRANSLATE_NOOP("Wording", "{name} does not come yet; it is asked for again."),
    QT_TRANSLATE_NOOP("Wording", "{name} does not come over Xet; taking plain HTTP."),
    QT_TRANSLATE_NOOP("Wording", "it ended early"),
    QT_TRANSLATE_NOOP("Wording", "its link ran out, status {code}"),
    QT_TRANSLATE_NOOP("Wording", "it sent {what} of {size} bytes"),
    QT_TRANSLATE_NOOP("Wording", "bytes from nowhere"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Hugging Face lists {name} without the hashes that would prove its files, so nothing "
        "is downloaded; is HF_ENDPOINT a mirror that leaves them out?",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} has a file named {file}, which leads out of its folder; such a repository "
        "is not downloaded.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} has no config.json with model*.safetensors at its top, so there is "
        "nothing to load (pickle files are never downloaded); choose another repository.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "a token in the environment (HF_TOKEN) goes before it for as long as it is set"
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "This is not a token; make one that may read at {page} and copy it whole."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Hugging Face does not know this token; make one that may read at {page} and copy it "
        "whole.",
    ),
    QT_TRANSLATE_NOOP("Wording", "This token is not that of a user; make one at {page}."),
    QT_TRANSLATE_NOOP("Wording", "The token of {name} is stored, but {why}."),
    QT_TRANSLATE_NOOP(
        "Wording", "The token of {name} is stored for every tool that uses Hugging Face."
    ),
    QT_TRANSLATE_NOOP("Wording", "No token is stored, but {why}."),
    QT_TRANSLATE_NOOP("Wording", "No token is stored."),
    QT_TRANSLATE_NOOP("Wording", "The token is removed, but {why}."),
    QT_TRANSLATE_NOOP("Wording", "The token is removed."),
    QT_TRANSLATE_NOOP("Wording", "A token is stored for every tool that uses Hugging Face."),
    QT_TRANSLATE_NOOP("Wording", "A token in the environment (HF_TOKEN) is used; none is stored."),
    QT_TRANSLATE_NOOP("Wording", "It is only needed for gated and private repositories."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The token could not be checked with Hugging Face ({why}), so it is not stored; try again.",
    ),
    QT_TRANSLATE_NOOP("Wording", "status {code}"),
    QT_TRANSLATE_NOOP("Wording", "offline mode is on, HF_HUB_OFFLINE"),
    QT_TRANSLATE_NOOP("Wording", "{place} cannot be written ({error}); see to it and try again."),
    QT_TRANSLATE_NOOP("Wording", "The queue of downloads"),
    QT_TRANSLATE_NOOP("Wording", "the list of models"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The download worker has a fault of its own and could not do this; its log says which. "
        "Try again, and report it if it comes back.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "The queue of downloads is of another version or damaged, so a new one begins; "
        "the old one is kept as {place}, and what has arrived stays.",
    ),
    QT_TRANSLATE_NOOP("Wording", "There is no download named {name} in the queue."),
    QT_TRANSLATE_NOOP("Wording", "Give a part of a model's name, such as Qwen3-8B."),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{place} cannot be written ({error}); see to it, or choose another place with "
        "HF_HOME, and try again: what has arrived is kept.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{what} is not on this disk and offline mode is on (HF_HUB_OFFLINE); switch it "
        "off to download.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "{name} is no Hugging Face id; give one such as mlx-community/Qwen3-4B-4bit."
    ),
    QT_TRANSLATE_NOOP("Wording", "{name} no longer has the revision that was begun; try again."),
    QT_TRANSLATE_NOOP(
        "Wording", "The proxy refuses to reach Hugging Face; check its address and its password."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{what} could not be downloaded: {why}. Check the connection and try again; what has "
        "arrived is kept.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Hugging Face could not be asked: {why}. Check the connection and try again."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Offline mode is on (HF_HUB_OFFLINE), so Hugging Face is not asked; switch it off and try "
        "again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Hugging Face cannot answer now (status {code}); try again later."
    ),
    QT_TRANSLATE_NOOP("Wording", "{why}; trying again in {seconds} s."),
    QT_TRANSLATE_NOOP("Wording", "Hugging Face cannot answer now (status {code})"),
    QT_TRANSLATE_NOOP("Wording", "no connection to the internet, or {host} does not answer"),
    QT_TRANSLATE_NOOP("Wording", "{host} stopped answering"),
    QT_TRANSLATE_NOOP("Wording", "the connection to {host} broke off"),
    QT_TRANSLATE_NOOP(
        "Wording", "what came makes no sense, as where a network wants you to log in first"
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{host} shows a certificate that is not trusted here, as behind a proxy or a virus scanner "
        "that looks into connections",
    ),
    QT_TRANSLATE_NOOP("Wording", "Hugging Face's storage broke off"),
    QT_TRANSLATE_NOOP("Wording", "you have no right to do that there"),
    QT_TRANSLATE_NOOP("Wording", "the disk can only be read"),
    QT_TRANSLATE_NOOP("Wording", "the disk is full"),
    QT_TRANSLATE_NOOP("Wording", "there is no such file or folder"),
    QT_TRANSLATE_NOOP("Wording", "a file stands where a folder should be"),
    QT_TRANSLATE_NOOP("Wording", "it is a folder"),
    QT_TRANSLATE_NOOP("Wording", "the disk fails"),
    QT_TRANSLATE_NOOP("Wording", "the file would be larger than files may be there"),
    QT_TRANSLATE_NOOP("Wording", "its name is too long"),
    QT_TRANSLATE_NOOP("Wording", "the system says not why"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} is gated, and your account has no access yet: accept its terms at {page}, "
        "or wait for its authors' answer, see that your token may read gated "
        "repositories, and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "{name} is gated: accept its terms at {page}, log in with `hf auth login`, and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Hugging Face has no repository {name}, or it is private; check the name, or {how}.",
    ),
    QT_TRANSLATE_NOOP("Wording", "see that your token may read it"),
    QT_TRANSLATE_NOOP("Wording", "log in with `hf auth login`"),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Hugging Face does not accept your token for {what} (status 401); log in anew with `hf "
        "auth login`, or remove the token with `hf auth logout`, and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Hugging Face asks who you are before it gives {what} (status 401); log in with `hf "
        "auth login` and try again.",
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Your account may not download {what} (status 403); see {page} for its terms."
    ),
    QT_TRANSLATE_NOOP(
        "Wording", "Hugging Face does not have {what} (status 404); try again later."
    ),
    QT_TRANSLATE_NOOP(
        "Wording",
        "Hugging Face failed while it gave {what} (status {code}); try again later: what has "
        "arrived is kept.",
    ),
)
