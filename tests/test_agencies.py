"""The tables of agencies and newspapers, as the rules about them use them."""

from normalize_rules.agencies.gazetteer import built_in

from normalize import Normalizer

AGENCIES_ONLY = Normalizer(select=["agencies"], language="en")


def test_every_form_settles_beside_the_word_and_the_name_that_prove_it() -> None:
    """Nothing is written where it stands already: "Liberation" beside the French daily Libération."""
    forms = {(form.text, form.agency) for listed in built_in().forms.values() for form in listed}
    for text, agency in forms:
        land = next(iter(agency.entry.get("lands", ())), "local").capitalize()
        result = AGENCIES_ONLY.clean(f"The {land} daily {text} reported a strike, {agency.name} said.")
        assert not [f.message for f in result.findings if f.rule == "ENG001"], text
        assert AGENCIES_ONLY.clean(result.text).text == result.text, text
