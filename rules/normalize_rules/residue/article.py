"""A line of an article, for the examples of rules about what stands around one."""

LINE = "The council of Tartu will vote on the budget on Tuesday evening."
