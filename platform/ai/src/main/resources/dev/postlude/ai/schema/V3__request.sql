-- What was asked for with an idempotency key, as a digest, so that the key is not taken for another request. Null without
-- a key, for an app that does not say, and for tasks from before.
ALTER TABLE ai_task ADD COLUMN request text;
