"""How a text gets into a URL."""

from __future__ import annotations

from urllib.parse import quote, quote_plus

from generator.world import World


def in_url(world: World, text: str) -> str:
    """Encoded as browsers and programs do; sometimes left as it is, as decoding loggers show it."""
    draw = world.rng.random()
    if draw < 0.42:
        return quote(text, safe="/()*,'!:;=" if world.chance(0.4) else "")
    if draw < 0.62:
        return quote_plus(text, safe=world.pick(["", "/()'*,:="]))
    if draw < 0.82:
        return text.replace(" ", world.pick(["%20", "+"])).replace("#", "%23").replace("&", "%26").replace('"', "%22")
    if draw < 0.9:
        return quote(text, safe="/").lower() if not any(letter.isupper() for letter in text) else quote(text, safe="/")
    return text


def disguised(world: World, text: str) -> str:
    """As one who evades filters encodes: twice, every letter, in hexadecimal of another kind."""
    draw = world.rng.random()
    if draw < 0.55:
        return in_url(world, text)
    if draw < 0.75:
        return quote(quote(text, safe=""), safe="")
    if draw < 0.88:
        return "".join(f"%{ord(letter):02{world.pick('xX')}}" if world.chance(0.5) or not letter.isalnum() else letter for letter in text if ord(letter) < 128)
    return "".join(f"%u00{ord(letter):02x}" if not letter.isalnum() and ord(letter) < 128 else letter for letter in text)


def mixed_case(world: World, text: str) -> str:
    return "".join(letter.upper() if world.chance(0.5) else letter.lower() for letter in text)
