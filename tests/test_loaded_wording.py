"""A law: loaded wording is somebody's choice of words, and no rule changes it. A tool that edits politics is of no use."""

from __future__ import annotations

import pytest

from normalize import Normalizer

LOADED = """
occupation forces
the occupation army
the occupied territories
the occupying power
occupation bullets
the occupation authorities
the special military operation
the SVO
a counter-terrorist operation
the denazification of the country
demilitarization and denazification
the martyrs
the martyred leader
martyrdom operations
the mujahideen
the resistance
resistance fighters
the so-called Islamic State
the so-called republic
so-called Kosovo
self-proclaimed authorities
the regime
the puppet regime
the Kyiv regime
the Zionist entity
the Zionist regime
Al-Quds
Judea and Samaria
the settlements
settler colonialism
the apartheid wall
the security fence
terrorists
freedom fighters
militants
the separatists
the junta
the coup regime
the illegitimate president
Nazis and Banderites
the collective West
unfriendly countries
the great Satan
the Arabian Gulf
the Persian Gulf
the East Sea
the Sea of Japan
the Diaoyu Islands
the Senkaku Islands
the Malvinas
the Falkland Islands
Chinese Taipei
the renegade province
the Taiwan authorities
secessionist forces
the motherland
reunification of the motherland
the rebel province
Derry
Londonderry
illegal immigrants
undocumented migrants
pro-life activists
pro-choice activists
anti-vaxxers
the Wuhan virus
the aggressor
the aggressor state
temporarily occupied Crimea
the annexation of Crimea
the return of Crimea
ethnic cleansing
the genocide
the alleged genocide
infidels
crusaders
collaborators
liberated towns
the liberation of the city
the imperialists
the hostile forces
the human animals
the final solution
""".strip().split("\n")

FRAMES = (
    "Residents of the border town spoke about {} on Tuesday evening.",
    'A speaker told the crowd, "We will not forget {}," and left the hall.',
    "In its statement the ministry named {}, the agency reported, and did not answer questions.",
)

NORMALIZER = Normalizer()


def test_the_list_is_long_enough() -> None:
    assert len(set(LOADED)) == len(LOADED) >= 40


@pytest.mark.parametrize("frame", FRAMES, ids=("narration", "quotation", "attribution"))
@pytest.mark.parametrize("words", LOADED)
def test_loaded_wording_stays(words: str, frame: str) -> None:
    text = frame.format(words)
    result = NORMALIZER.clean(text)
    assert result.text == text, [(change.rule, change.before, change.after) for change in result.changes]


@pytest.mark.parametrize("options", [{"style": "guardian"}, {"style": "document"}, {"unsafe": True}], ids=str)
def test_loaded_wording_stays_whatever_is_asked_for(options: dict[str, object]) -> None:
    text = "\n\n".join(FRAMES[number % len(FRAMES)].format(words) for number, words in enumerate(LOADED))
    result = Normalizer(**options).clean(text)
    assert result.text == text, [(change.rule, change.before, change.after) for change in result.changes]
