package org.crosscase.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The complete subtrees of a stored log. Leaves and every eighth level stand in tables and are read by tiles of 256; the
 * levels between are worked out. Serves one transaction.
 */
final class StoredSubtrees implements MerkleTree.Subtrees {
    static final int TILE_LEVELS = 8;
    private static final int TILE = 1 << TILE_LEVELS;

    private record TileKey(int level, long number) {}

    private final Connection connection;
    private final UUID agency;
    private final Map<TileKey, Sha256Hash[]> tiles = new HashMap<>();

    StoredSubtrees(Connection connection, UUID agency) {
        this.connection = connection;
        this.agency = agency;
    }

    @Override
    public Sha256Hash get(int level, long position) {
        return level % TILE_LEVELS == 0 ? stored(level, position) : fold(level, position);
    }

    /** Worked out from the level below, also where the hash should stand in a table. */
    Sha256Hash fold(int level, long position) {
        return Sha256Hash.node(get(level - 1, 2 * position), get(level - 1, 2 * position + 1));
    }

    private Sha256Hash stored(int level, long position) {
        Sha256Hash[] tile = tiles.computeIfAbsent(new TileKey(level, position / TILE), this::read);
        Sha256Hash hash = tile[(int) (position % TILE)];
        if (hash == null) {
            throw new LogBroken("the log lacks hash " + position + " of level " + level);
        }
        return hash;
    }

    private Sha256Hash[] read(TileKey key) {
        Sha256Hash[] tile = new Sha256Hash[TILE];
        long from = key.number * TILE;
        String sql = key.level == 0
                ? "select position, leaf_hash from audit_leaf where agency_id = ? and position >= ? and position < ?"
                : "select position, hash from audit_node where agency_id = ? and position >= ? and position < ? and level = "
                        + key.level;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, agency);
            select.setLong(2, from);
            select.setLong(3, from + TILE);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    tile[(int) (rows.getLong(1) - from)] = new Sha256Hash(rows.getBytes(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the log cannot be read", e);
        }
        return tile;
    }
}
