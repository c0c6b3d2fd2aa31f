"""What only a person does, which tells a name from the same word."""

from normalize import expression

ACTS = expression(
    r" (?:said|says|told|met|signed|spoke|warned|ordered|vowed|arrived|visited|wants|threatened|announced|accused|promised"
    r"|replied|declared|flew|addressed|attended|congratulated|thanked|hosted|received|insisted|stressed|believes|called|wrote"
    r"|had been (?:invited|asked|told|warned|elected)|was (?:born|elected|invited|asked|speaking)"
    r"|will (?:not )?(?:travel|visit|meet|speak|attend|address|sign|fly))\b| and (?:his|her) |'s"
)
