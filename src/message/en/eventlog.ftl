# Event logs
