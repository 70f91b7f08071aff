package org.crosscase.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** An answer of some lines, kept in a file as long as nothing that it depends on has changed. */
final class KeptAnswer {
    private final Path file;

    KeptAnswer(Path file) {
        this.file = file;
    }

    /**
     * @param dependsOn files, whose content counts, and folders, whose place does
     * @param question asked when no answer is kept for the same
     */
    List<String> to(List<Path> dependsOn, Supplier<List<String>> question) {
        try {
            String key = key(dependsOn);
            if (Files.exists(file)) {
                List<String> kept = Files.readAllLines(file);
                if (kept.size() > 1 && kept.get(0).equals(key)) {
                    return kept.subList(1, kept.size());
                }
            }
            List<String> answer = question.get();
            List<String> lines = new ArrayList<>(List.of(key));
            lines.addAll(answer);
            // under another name first: a killed launcher leaves no half of it
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.write(draft, lines);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            return answer;
        } catch (IOException e) {
            throw LauncherProblem.failed(file + " cannot be written: " + e, e);
        }
    }

    private static String key(List<Path> dependsOn) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path path : dependsOn) {
                digest.update(path.toString().getBytes(StandardCharsets.UTF_8));
                if (Files.isRegularFile(path)) {
                    digest.update(Files.readAllBytes(path));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
