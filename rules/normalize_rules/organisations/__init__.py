"""International bodies, parties and ministries under their standard English names."""
