-- What a visitor asked for in an hour is counted by the platform, in postlude.ai_spent.
DROP TABLE spent;
