package org.crosscase.audit.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.crosscase.agency.AgencyId;
import org.crosscase.agency.Database;

/**
 * The complete subtrees of a stored log. Leaves and every eighth level stand in tables and are read by tiles of 256; the
 * levels between are worked out. Serves one transaction.
 */
final class StoredSubtrees implements MerkleTree.Subtrees {
    static final int TILE_LEVELS = 8;
    private static final int TILE = 1 << TILE_LEVELS;

    private static final String TILES = """
            select n.level, l.position, l.leaf_hash as hash
            from unnest(:levels, :tiles) as n (level, tile)
            join audit_leaf l on l.agency_id = :agency and l.position >= n.tile * 256 and l.position < (n.tile + 1) * 256
            where n.level = 0
            union all
            select n.level, a.position, a.hash
            from unnest(:levels, :tiles) as n (level, tile)
            join audit_node a on a.agency_id = :agency and a.level = n.level
              and a.position >= n.tile * 256 and a.position < (n.tile + 1) * 256
            where n.level > 0""";

    private static final String INSERT = """
            insert into audit_node (agency_id, level, position, hash)
            select :agency, :level, x.position, x.hash from unnest(:positions, :hashes) as x (position, hash)""";

    private record TileKey(int level, long number) {
        /** The tile from which a hash is read or worked out: the levels above a tile's own lie within it. */
        static TileKey of(int level, long position) {
            int above = level % TILE_LEVELS;
            return new TileKey(level - above, (position << above) / TILE);
        }
    }

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
        TileKey key = TileKey.of(level, position);
        if (!tiles.containsKey(key)) {
            read(Set.of(key));
        }
        Sha256Hash hash = tiles.get(key)[(int) (position % TILE)];
        if (hash == null) {
            throw new LogBroken("the log lacks hash " + position + " of level " + level);
        }
        return hash;
    }

    /** Reads all hashes that the work asks for in one statement; it is done twice, the first time with hashes that say nothing. */
    <T> T atOnce(Function<MerkleTree, T> work) {
        Set<TileKey> asked = new HashSet<>();
        work.apply(new MerkleTree((level, position) -> {
            asked.add(TileKey.of(level, position));
            return Sha256Hash.OF_NOTHING;
        }));
        read(asked);
        return work.apply(new MerkleTree(this));
    }

    private void read(Set<TileKey> keys) {
        keys.forEach(key -> tiles.put(key, new Sha256Hash[TILE]));
        database.sql(agency, TILES)
                .set("levels", keys.stream().map(TileKey::level).toArray(Integer[]::new))
                .set("tiles", keys.stream().map(TileKey::number).toArray(Long[]::new))
                .each(row -> {
                    long position = row.number("position");
                    tiles.get(TileKey.of(row.small("level"), position))[(int) (position % TILE)] =
                            new Sha256Hash(row.bytes("hash"));
                });
    }
}
