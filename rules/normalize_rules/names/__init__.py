"""What agencies, organisations, people and places share: the families import this package, never one another."""
