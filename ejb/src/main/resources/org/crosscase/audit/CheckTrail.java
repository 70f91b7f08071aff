import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Checks what was taken out of a Crosscase audit trail. It needs a JDK (17 or newer) and nothing else: no network, no
 * database, no part of Crosscase. It shares no code with the system whose word it checks; read it before you trust it.
 *
 *   java CheckTrail.java FILE KEY                 a proof of one entry, or a signed extract
 *   java CheckTrail.java FILE KEY EARLIER-HEAD    that a log continued a head that was kept (FILE: its continuation)
 *
 * KEY is the verifier key of the log, as the agency published it: name+id+key. It ends with status 0 when everything
 * fits, 1 when something does not, 2 when it was called wrongly. Forms and hashes: RFC 9162 (Merkle trees), C2SP
 * signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof, tlog-witness.
 */
public final class CheckTrail {
    private static final String[] FIELDS = {
        "format", "entry", "agency", "time", "officer", "user name", "capacity", "action", "object type", "object",
        "purpose code", "purpose", "outcome", "fact", "arguments", "key of the log", "nonce"
    };

    private static final List<String> BINARY = List.of("entry", "agency", "officer", "nonce");

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments));
    }

    /** @return the status to end with */
    public static int run(String[] arguments) throws IOException {
        if (arguments.length < 2 || arguments.length > 3) {
            System.err.println("usage: java CheckTrail.java FILE KEY [EARLIER-HEAD]");
            return 2;
        }
        try {
            String text = Files.readString(Path.of(arguments[0]));
            Key key = Key.parse(arguments[1]);
            if (arguments.length == 3) {
                continuation(text, key, Files.readString(Path.of(arguments[2])));
            } else if (text.startsWith("c2sp.org/tlog-proof@v1\n")) {
                proof(text, key);
            } else {
                extract(text, key);
            }
            return 0;
        } catch (Unproved | IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException wrong) {
            System.err.println("NOT proved: " + wrong.getMessage());
            return 1;
        }
    }

    private static void proof(String text, Key key) {
        int end = text.indexOf("\n\n");
        require(end > 0, "this is no proof");
        String[] lines = text.substring(0, end).split("\n");
        Head head = Head.parse(text.substring(end + 2), key, true);
        List<byte[]> hashes = new ArrayList<>();
        for (String line : Arrays.copyOfRange(lines, 3, lines.length)) {
            hashes.add(base64(line));
        }
        byte[] entry = base64(after(lines[1], "extra "));
        long index = number(after(lines[2], "index "));
        requireIncluded(entry, index, head, hashes);
        System.out.println("proved: entry " + index + " of " + head.name + ", as follows");
        head.print();
        print(index, entry);
    }

    private static void extract(String text, Key key) {
        int end = text.lastIndexOf("\n\n");
        require(end > 0 && text.startsWith("crosscase-audit-extract-v1\n"), "this is neither a proof nor an extract");
        byte[] body = text.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
        String[] signatures = text.substring(end + 2).split("\n");
        require(
                signatures.length == 1 && text.endsWith("\n") && key.signed(signatures[0], body),
                "the extract was not signed with this key, or was changed since");
        String[] lines = text.substring(0, end).split("\n");
        Head head = Head.parse(new String(base64(after(lines[5], "checkpoint ")), StandardCharsets.UTF_8), key, true);
        List<Object[]> entries = new ArrayList<>();
        int line = 6;
        while (line < lines.length) {
            long index = number(after(lines[line++], "index "));
            byte[] entry = base64(after(lines[line++], "entry "));
            List<byte[]> hashes = new ArrayList<>();
            while (line < lines.length && !lines[line].startsWith("index ")) {
                hashes.add(base64(lines[line++]));
            }
            requireIncluded(entry, index, head, hashes);
            entries.add(new Object[] {index, entry});
        }
        String count = after(lines[4], "entries ");
        require(count.replace(" and more", "").equals(String.valueOf(entries.size())), "entries are missing");
        System.out.println("proved: " + entries.size() + " entries of " + head.name + ", as follows");
        head.print();
        for (int i = 1; i < 5; i++) {
            System.out.println(shown(lines[i]));
        }
        entries.forEach(one -> print((Long) one[0], (byte[]) one[1]));
    }

    private static void continuation(String text, Key key, String earlierNote) {
        int end = text.indexOf("\n\n");
        require(text.startsWith("old ") && end > 0, "this is no continuation");
        String[] lines = text.substring(0, end).split("\n");
        Head earlier = Head.parse(earlierNote, key, false);
        Head later = Head.parse(text.substring(end + 2), key, false);
        require(number(after(lines[0], "old ")) == earlier.size, "this continues a head of another size");
        List<byte[]> hashes = new ArrayList<>();
        for (String line : Arrays.copyOfRange(lines, 1, lines.length)) {
            hashes.add(base64(line));
        }
        require(earlier.name.equals(later.name) && continues(earlier, later, hashes), "the later log does not begin with the earlier one");
        System.out.println("proved: " + later.name + " with " + later.size + " entries begins with the " + earlier.size
                + " that were kept");
    }

    /** The head of a log: its name, its size, its root, and when it was signed. */
    private static final class Head {
        String name;
        long size;
        byte[] root;
        Instant signedAt;

        /** @param alone no lines but the log's own; those of witnesses, whose keys are not at hand, are else passed over */
        static Head parse(String note, Key key, boolean alone) {
            int end = note.indexOf("\n\n");
            require(end > 0 && note.endsWith("\n"), "the head of the log is no signed note");
            String[] lines = note.substring(0, end).split("\n");
            require(lines.length == 3, "the head of the log has another form");
            byte[] body = note.substring(0, end + 1).getBytes(StandardCharsets.UTF_8);
            Head head = new Head();
            head.name = lines[0];
            head.size = number(lines[1]);
            head.root = base64(lines[2]);
            require(head.name.equals(key.name), "the head is of the log " + head.name + ", the key of " + key.name);
            boolean signed = false;
            for (String line : note.substring(end + 2).split("\n")) {
                boolean ofLog = key.signed(line, body);
                Instant at = key.cosigned(line, body);
                require(ofLog || at != null || !alone, "the head of the log has a line that is not its own");
                signed |= ofLog;
                head.signedAt = at == null ? head.signedAt : at;
            }
            require(signed, "the head of the log was not signed with this key, or was changed since");
            return head;
        }

        void print() {
            System.out.println("head: " + size + " entries, root " + HexFormat.of().formatHex(root)
                    + (signedAt == null ? "" : ", signed " + signedAt));
        }
    }

    /** A verifier key: name, four bytes that name it in signature lines, and 32 bytes of Ed25519. */
    private static final class Key {
        String name;
        byte[] bytes;

        static Key parse(String text) {
            String[] parts = text.strip().split("\\+", 3);
            require(parts.length == 3, "the key has another form: name+id+key");
            byte[] typed = base64(parts[2]);
            require(typed.length == 33 && typed[0] == 1, "the key is no Ed25519 key of a log");
            Key key = new Key();
            key.name = parts[0];
            key.bytes = Arrays.copyOfRange(typed, 1, 33);
            require(HexFormat.of().formatHex(key.id(key.name, 1)).equals(parts[1]), "the key contradicts itself");
            return key;
        }

        private byte[] id(String of, int type) {
            return Arrays.copyOf(sha256((of + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {(byte) type}, bytes), 4);
        }

        boolean signed(String line, byte[] body) {
            byte[] signature = signature(line, name, 1, 68);
            return signature != null && verifies(body, Arrays.copyOfRange(signature, 4, 68));
        }

        /** When the log's own installation says that it signed: the name before the last slash, type 4. */
        Instant cosigned(String line, byte[] body) {
            byte[] signature = signature(line, name.substring(0, Math.max(0, name.lastIndexOf('/'))), 4, 76);
            if (signature == null) {
                return null;
            }
            long seconds = ByteBuffer.wrap(signature, 4, 8).getLong();
            byte[] head = ("cosignature/v1\ntime " + seconds + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] message = Arrays.copyOf(head, head.length + body.length);
            System.arraycopy(body, 0, message, head.length, body.length);
            require(verifies(message, Arrays.copyOfRange(signature, 12, 76)), "the time of the head is not signed");
            return Instant.ofEpochSecond(seconds);
        }

        private byte[] signature(String line, String signer, int type, int length) {
            String[] parts = line.split(" ");
            if (parts.length != 3 || !parts[0].equals("\u2014") || !parts[1].equals(signer)) {
                return null;
            }
            byte[] decoded = base64(parts[2]);
            return decoded.length == length && Arrays.equals(Arrays.copyOf(decoded, 4), id(signer, type)) ? decoded : null;
        }

        private boolean verifies(byte[] message, byte[] signature) {
            try {
                byte[] encoded = HexFormat.of().parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(bytes));
                PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
                Signature verifier = Signature.getInstance("Ed25519");
                verifier.initVerify(key);
                verifier.update(message);
                return verifier.verify(signature);
            } catch (GeneralSecurityException wrong) {
                return false;
            }
        }
    }

    /** RFC 9162, section 2.1.3.2. */
    private static void requireIncluded(byte[] entry, long index, Head head, List<byte[]> proof) {
        require(index >= 0 && index < head.size, "the log has no entry " + index);
        long node = index;
        long last = head.size - 1;
        byte[] reached = sha256(new byte[] {0}, entry);
        for (byte[] sibling : proof) {
            require(last != 0, "the proof of entry " + index + " is too long");
            if ((node & 1) == 1 || node == last) {
                reached = sha256(new byte[] {1}, sibling, reached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reached = sha256(new byte[] {1}, reached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        require(last == 0 && Arrays.equals(reached, head.root), "entry " + index + " does not stand in that log");
    }

    /** RFC 9162, section 2.1.4.2. */
    private static boolean continues(Head earlier, Head later, List<byte[]> proof) {
        if (earlier.size == later.size || earlier.size == 0) {
            return proof.isEmpty() && (earlier.size == 0 || Arrays.equals(earlier.root, later.root));
        }
        if (earlier.size > later.size) {
            return false;
        }
        long node = earlier.size - 1;
        long last = later.size - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        List<byte[]> rest = new ArrayList<>(proof);
        if (Long.bitCount(earlier.size) == 1) {
            rest.add(0, earlier.root);
        }
        if (rest.isEmpty()) {
            return false;
        }
        byte[] asEarlier = rest.get(0);
        byte[] asLater = asEarlier;
        for (byte[] sibling : rest.subList(1, rest.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                asEarlier = sha256(new byte[] {1}, sibling, asEarlier);
                asLater = sha256(new byte[] {1}, sibling, asLater);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                asLater = sha256(new byte[] {1}, asLater, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(asEarlier, earlier.root) && Arrays.equals(asLater, later.root);
    }

    private static void print(long index, byte[] entry) {
        System.out.println();
        System.out.println("entry " + index);
        ByteBuffer bytes = ByteBuffer.wrap(entry);
        for (String name : FIELDS) {
            byte[] value = field(bytes);
            if (name.equals("arguments")) {
                // Of the fact: each one as name, type and value.
                for (ByteBuffer each = ByteBuffer.wrap(value); each.hasRemaining(); ) {
                    System.out.println("    " + text(field(each)));
                }
            } else {
                boolean binary = BINARY.contains(name);
                System.out.println("  " + name + ": " + (binary ? HexFormat.of().formatHex(value) : text(value)));
            }
        }
    }

    private static byte[] field(ByteBuffer bytes) {
        byte[] value = new byte[bytes.getInt()];
        bytes.get(value);
        return value;
    }

    private static String text(byte[] value) {
        return shown(new String(value, StandardCharsets.UTF_8));
    }

    /** Control characters of what officers typed must not steer the terminal, nor turn the reading of a line round. */
    private static String shown(String text) {
        return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        require(Base64.getEncoder().encodeToString(bytes).equals(text), "a value is not in its one form");
        return bytes;
    }

    private static String after(String line, String beginning) {
        require(line.startsWith(beginning), "'" + beginning.strip() + "' is missing");
        return line.substring(beginning.length());
    }

    private static long number(String text) {
        require(text.matches("0|[1-9][0-9]{0,17}"), "a number is missing");
        return Long.parseLong(text);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new Unproved(otherwise);
        }
    }

    private static final class Unproved extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unproved(String why) {
            super(why);
        }
    }
}
