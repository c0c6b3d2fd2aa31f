"""Places and nationalities in their standard English spelling."""
