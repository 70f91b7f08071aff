package org.crosscase.signature.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;

/** One digest a line, alone or as programs write it that make sums of files. Not for several files at once. */
final class SumLines {
    /** A digest, a blank, a blank or an asterisk, a name; a backslash in front says that the name holds escapes. */
    private static final Pattern SUM =
            Pattern.compile("\\s*(?:[0-9]+\\s+)?\\\\?([0-9a-fA-F]{32}|[0-9a-fA-F]{40}|[0-9a-fA-F]{64}) [ *](.+)");

    /** {@code MD5 (name) = digest}, as {@code --tag} and {@code openssl dgst} give it. */
    private static final Pattern TAGGED =
            Pattern.compile("\\\\?([A-Za-z][A-Za-z0-9-]{1,15}) ?\\((.*)\\) ?= ?([0-9a-fA-F]+)\\s*");

    private static final String HASHDEEP = "%%%% ";

    private final KnownList list;
    private List<String> hashdeep = List.of();

    SumLines(KnownList list) {
        this.list = list;
    }

    /** Remarks, and the lines in which hashdeep names itself and its columns. */
    boolean isRemark(String line) {
        if (line.startsWith(HASHDEEP)) {
            if (line.contains(",")) {
                hashdeep = List.of(line.substring(HASHDEEP.length()).strip().split(","));
            }
            return true;
        }
        return line.startsWith("#");
    }

    /** @throws IllegalArgumentException unless the line holds a digest */
    void take(String line, boolean first) {
        Matcher sum = SUM.matcher(line);
        Matcher tagged = TAGGED.matcher(line);
        if (!hashdeep.isEmpty()) {
            hashdeep(line);
        } else if (sum.matches()) {
            String hex = sum.group(1);
            list.add(KnownList.algorithm(hex), hex, new KnownList.Listed(sum.group(2), "", ""));
        } else if (tagged.matches()) {
            list.add(algorithm(tagged.group(1)), tagged.group(3), new KnownList.Listed(tagged.group(2), "", ""));
        } else {
            lone(line.split("[,;\t]", 2)[0].replace("\"", "").strip(), first);
        }
    }

    private static Algorithm algorithm(String name) {
        return switch (KnownListReader.plain(name)) {
            case "md5" -> Algorithm.MD5;
            case "sha1" -> Algorithm.SHA1;
            case "sha256", "sha2256" -> Algorithm.SHA256;
            default ->
                throw new IllegalArgumentException(
                        KnownList.quoted(name) + " is of a kind that is not compared; MD5, SHA-1 and SHA-256 are");
        };
    }

    /** The name comes last and may hold commas. */
    private void hashdeep(String line) {
        String[] cells = line.split(",", hashdeep.size());
        if (cells.length < hashdeep.size()) {
            throw new IllegalArgumentException("the line has fewer values than hashdeep's header names");
        }
        int name = hashdeep.indexOf("filename");
        KnownList.Listed listed = new KnownList.Listed(name < 0 ? "" : cells[name], "", "");
        for (int i = 0; i < cells.length; i++) {
            switch (hashdeep.get(i)) {
                case "md5" -> list.add(Algorithm.MD5, cells[i], listed);
                case "sha1" -> list.add(Algorithm.SHA1, cells[i], listed);
                case "sha256" -> list.add(Algorithm.SHA256, cells[i], listed);
                default -> {
                    // nothing that compares
                }
            }
        }
    }

    private void lone(String text, boolean first) {
        int digits = KnownList.isHex(text) ? text.length() : 0;
        if (digits != 2 * Md5.BYTES && digits != 2 * Sha1.BYTES && digits != 2 * Sha256.BYTES) {
            throw new IllegalArgumentException(KnownList.quoted(text)
                    + " is no MD5, SHA-1 or SHA-256 (32, 40 or 64 hexadecimal digits)"
                    + (first ? "; as the header of a CSV it needs a column md5, sha1, sha256 or pdq" : ""));
        }
        list.addLone(text);
    }
}
