-- What happened to API keys: one row when a key is made, and a copy of it when it is revoked, which is how it stands then.
-- Of the key itself there is a hash only.
CREATE TABLE IF NOT EXISTS {db:Identifier}.api_keys
(
    id         String,
    name       String,
    role       String,
    sha256     String,
    created_at DateTime64(3, 'UTC'),
    -- The beginning of 1970 for never.
    expires_at DateTime64(3, 'UTC'),
    -- The beginning of 1970 if it is not.
    revoked_at DateTime64(3, 'UTC')
)
ENGINE = MergeTree
ORDER BY (id, revoked_at);
