package org.crosscase.audit.internal;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers the last head that it saw of each log and cosigns the next one only when that continues it (C2SP tlog-witness).
 * It forgets nothing: its memory is on the disk before the cosignature is given out.
 */
final class Witness {
    private static final String KEY = "key";
    private static final String HEADS = "heads";

    /** What it cosigned last of a log. */
    record Seen(Checkpoint head, Instant at) {}

    private final String name;
    private final KeptFiles files;
    private LogKey key;

    Witness(String name, KeptFiles files) {
        this.name = name;
        this.files = files;
    }

    String name() {
        return name;
    }

    synchronized PublicLogKey publicKey() throws IOException {
        return key().publicKey();
    }

    synchronized Optional<Seen> lastOf(String origin) throws IOException {
        return Optional.ofNullable(heads().get(origin));
    }

    synchronized Map<String, Seen> heads() throws IOException {
        Map<String, Seen> heads = new TreeMap<>();
        for (String line : files.read(HEADS).orElse("").lines().toList()) {
            String[] parts = line.split(" ");
            if (parts.length != 4) {
                throw new IOException("the heads of " + name + " are damaged");
            }
            Checkpoint head = new Checkpoint(
                    parts[0],
                    Long.parseLong(parts[1]),
                    new Sha256Hash(Base64.getDecoder().decode(parts[2])));
            heads.put(head.origin(), new Seen(head, Instant.ofEpochSecond(Long.parseLong(parts[3]))));
        }
        return heads;
    }

    /**
     * A head that is handed to it.
     *
     * @param proof of consistency from the head seen before to this one; empty for the first
     */
    record Offer(Checkpoint head, List<Sha256Hash> proof) {}

    /** @return the line to append to each note; none for a head that does not continue the one before */
    synchronized Map<Checkpoint, String> cosign(List<Offer> offers, Instant now) throws IOException {
        Map<String, Seen> heads = heads();
        Map<Checkpoint, String> lines = new HashMap<>();
        for (Offer offer : offers) {
            Seen before = heads.get(offer.head.origin());
            if (before == null || continues(before.head, offer)) {
                heads.put(offer.head.origin(), new Seen(offer.head, now));
                lines.put(offer.head, offer.head.cosignedBy(key(), name, now));
            }
        }
        if (!lines.isEmpty()) {
            StringBuilder text = new StringBuilder();
            heads.values().forEach(seen -> text.append(line(seen)));
            files.write(HEADS, text.toString());
        }
        return lines;
    }

    private static String line(Seen seen) {
        String root = Base64.getEncoder().encodeToString(seen.head.root().bytes());
        return seen.head.origin() + " " + seen.head.size() + " " + root + " " + seen.at.getEpochSecond() + "\n";
    }

    private static boolean continues(Checkpoint before, Offer offer) {
        return MerkleProofs.consistent(before.size(), before.root(), offer.head.size(), offer.head.root(), offer.proof);
    }

    /** Drawn once; whoever loses it gets another, and says so to those who check its lines. */
    private LogKey key() throws IOException {
        if (key == null) {
            Optional<String> kept = files.read(KEY);
            if (kept.isEmpty()) {
                byte[] seed = new byte[32];
                new SecureRandom().nextBytes(seed);
                String text = Base64.getEncoder().encodeToString(seed);
                files.writeSecret(KEY, text);
                kept = Optional.of(text);
            }
            key = LogKey.ofSeed(kept.get());
        }
        return key;
    }
}
