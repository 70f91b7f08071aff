package org.crosscase.evidence;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.crosscase.signature.Algorithm;
import org.crosscase.signature.digest.Md5;
import org.crosscase.signature.digest.Sha1;
import org.crosscase.signature.digest.Sha256;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Files that everybody has, by their hashes: a list that comes with the system, and one of the operator's own. A file on
 * it is kept and shown like any other, and compared with nothing.
 */
@ApplicationScoped
public class CommonFiles {
    private static final Logger LOG = Logger.getLogger(CommonFiles.class.getName());

    /** MD5, SHA-1 or SHA-256 at the beginning of a line; what follows is for people. */
    private static final Pattern HASH =
            Pattern.compile("(?<![0-9a-f])(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})(?![0-9a-f])");

    @Inject
    @ConfigProperty(name = "crosscase.common-files")
    private Optional<String> ownList;

    /** Replaced as a whole when the operator's list changes. */
    private volatile Set<String> hashes = Set.of();

    private String ownListAsRead;

    @PostConstruct
    void read() {
        Set<String> read = new HashSet<>();
        try (InputStream shipped = CommonFiles.class.getResourceAsStream("common-files.txt")) {
            read.addAll(hashesIn(shipped));
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common files cannot be read", e);
        }
        ownListAsRead = state();
        ownList().ifPresent(path -> {
            try (InputStream own = Files.newInputStream(path)) {
                read.addAll(hashesIn(own));
            } catch (IOException unreadable) {
                // matching goes on without it: too many links are better than none
                LOG.log(Level.SEVERE, "crosscase.common-files names " + path + ", which cannot be read", unreadable);
            }
        });
        hashes = read;
    }

    /** @return whether the operator's list is another one than when it was read; it is read again then */
    public synchronized boolean readAgain() {
        if (state().equals(ownListAsRead)) {
            return false;
        }
        read();
        return true;
    }

    private Optional<Path> ownList() {
        return ownList.filter(path -> !path.isBlank()).map(Path::of);
    }

    private String state() {
        return ownList()
                .map(path -> {
                    try {
                        return Files.getLastModifiedTime(path) + " " + Files.size(path);
                    } catch (IOException missing) {
                        return "";
                    }
                })
                .orElse("");
    }

    /** Adds the hashes of each line, whoever made the list; lines without any are passed over. */
    void add(InputStream list) throws IOException {
        Set<String> more = new HashSet<>(hashes);
        more.addAll(hashesIn(list));
        hashes = more;
    }

    private static Set<String> hashesIn(InputStream list) throws IOException {
        Set<String> found = new HashSet<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            HASH.matcher(line.toLowerCase(Locale.ROOT)).results().forEach(hash -> found.add(hash.group()));
        }
        return found;
    }

    /** The whole list, so many hashes at a time. */
    public void eachPart(int most, BiConsumer<Algorithm, byte[][]> part) {
        Map<Algorithm, List<byte[]>> gathered = new HashMap<>();
        for (String hash : hashes) {
            Algorithm algorithm = switch (hash.length()) {
                case 32 -> Algorithm.MD5;
                case 40 -> Algorithm.SHA1;
                default -> Algorithm.SHA256;
            };
            List<byte[]> values = gathered.computeIfAbsent(algorithm, none -> new ArrayList<>());
            values.add(HexFormat.of().parseHex(hash));
            if (values.size() == most) {
                part.accept(algorithm, values.toArray(byte[][]::new));
                values.clear();
            }
        }
        gathered.forEach((algorithm, values) -> {
            if (!values.isEmpty()) {
                part.accept(algorithm, values.toArray(byte[][]::new));
            }
        });
    }

    public boolean has(Sha256 sha256, Sha1 sha1, Md5 md5) {
        return sha256 != null && hashes.contains(sha256.hex())
                || sha1 != null && hashes.contains(sha1.hex())
                || md5 != null && hashes.contains(md5.hex());
    }

    int size() {
        return hashes.size();
    }
}
