-- What a quote took of its model, as far as the model said.
ALTER TABLE quote ADD COLUMN input_tokens int;
ALTER TABLE quote ADD COLUMN output_tokens int;
