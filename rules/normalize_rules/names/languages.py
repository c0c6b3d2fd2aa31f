"""Languages in which names are explained: "NATO (French: OTAN)", "Xi Jinping (Chinese: …)". Folded, as in the keys of documents."""

# of which texts give the forms of places, bodies and people; each family adds those in which only its names are explained
LANGUAGES = tuple(
    # Western and Northern Europe
    "french spanish portuguese italian catalan romanian german swedish norwegian danish finnish icelandic"
    # Central and Eastern Europe
    " estonian latvian lithuanian polish czech slovak hungarian slovene croatian serbian bosnian bulgarian macedonian albanian greek"
    " russian ukrainian belarusian georgian armenian azerbaijani"
    # Asia
    " turkish kazakh arabic persian hebrew hindi urdu chinese japanese korean vietnamese indonesian malay".split()
)
