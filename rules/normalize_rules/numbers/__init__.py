"""Numbers, amounts, times and dates as English writes them."""
