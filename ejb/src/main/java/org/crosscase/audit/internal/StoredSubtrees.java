package org.crosscase.audit.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;
import org.crosscase.agency.Sql;

/**
 * The complete subtrees of a stored log. Leaves and every eighth level stand in tables and are read by tiles of 256; the
 * levels between are worked out. Serves one transaction.
 */
final class StoredSubtrees implements MerkleTree.Subtrees {
    static final int TILE_LEVELS = 8;
    private static final int TILE = 1 << TILE_LEVELS;

    private static final String LEAVES = """
            select position, leaf_hash as hash from audit_leaf
            where agency_id = :agency and position >= :from and position < :to""";

    private static final String NODES = """
            select position, hash from audit_node
            where agency_id = :agency and position >= :from and position < :to and level = :level""";

    private static final String INSERT = """
            insert into audit_node (agency_id, level, position, hash)
            select :agency, :level, x.position, x.hash from unnest(:positions, :hashes) as x (position, hash)""";

    private record TileKey(int level, long number) {}

    private final Database database;
    private final AgencyId agency;
    private final Map<TileKey, Sha256Hash[]> tiles = new HashMap<>();

    StoredSubtrees(Database database, UUID agency) {
        this.database = database;
        this.agency = AgencyId.of(agency);
    }

    @Override
    public Sha256Hash get(int level, long position) {
        return level % TILE_LEVELS == 0 ? stored(level, position) : fold(level, position);
    }

    /** Worked out from the level below, also where the hash should stand in a table. */
    Sha256Hash fold(int level, long position) {
        return Sha256Hash.node(get(level - 1, 2 * position), get(level - 1, 2 * position + 1));
    }

    /** Keeps those of one level from the one position to before the other; the level below stands already. */
    void store(int level, long from, long to) {
        Long[] positions = LongStream.range(from, to).boxed().toArray(Long[]::new);
        byte[][] hashes = Arrays.stream(positions)
                .map(position -> fold(level, position).bytes())
                .toArray(byte[][]::new);
        database.sql(agency, INSERT)
                .set("level", level)
                .set("positions", positions)
                .set("hashes", hashes)
                .execute();
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
        Sql hashes = database.sql(agency, key.level == 0 ? LEAVES : NODES)
                .set("from", from)
                .set("to", from + TILE);
        if (key.level > 0) {
            hashes.set("level", key.level);
        }
        hashes.each(row -> tile[(int) (row.number("position") - from)] = new Sha256Hash(row.bytes("hash")));
        return tile;
    }
}
