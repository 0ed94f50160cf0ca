"""What a newsroom lays over a comparison: words copied wrongly into a draft, reference facts, waivers, what to show."""
