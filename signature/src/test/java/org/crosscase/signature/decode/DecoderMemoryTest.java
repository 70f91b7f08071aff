package org.crosscase.signature.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.crosscase.signature.Specimens;
import org.crosscase.signature.Vectors;
import org.crosscase.signature.worker.Examination;
import org.crosscase.signature.worker.Examiner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a file is answered depends on the file alone, never on those that the same process saw before. */
class DecoderMemoryTest {
    private static final DecodeLimits LIMITS = DecodeLimits.DEFAULT.withMaxPixels(4_000_000);

    @Test
    @DisplayName("forwards, backwards, shuffled and each by a process of its own: equal answers")
    void theOrderOfFilesDoesNotMatter() throws Exception {
        Map<String, byte[]> files = files();
        List<String> names = new ArrayList<>(files.keySet());
        Map<String, Examination> alone = new LinkedHashMap<>();
        for (String name : names) {
            alone.put(name, answers(files, List.of(name)).get(name));
        }
        assertTrue(alone.values().stream().anyMatch(Examination.Refused.class::isInstance));
        assertEquals(alone, answers(files, names), "forwards");
        Collections.reverse(names);
        assertEquals(alone, answers(files, names), "backwards");
        Collections.shuffle(names, new Random(33));
        assertEquals(alone, answers(files, names), "shuffled");
    }

    @Test
    @DisplayName("a JPEG without its tables is broken, whatever came before it")
    void noTablesOfAnotherFile() throws Exception {
        Path folder = Vectors.report("hostile");
        Examiner examiner = new Examiner(LIMITS);
        for (String name :
                List.of("21_jpeg_without_quantisation_tables.jpg", "jpeg_71bytes_takes_tables_of_file_before.jpg")) {
            examiner.examine(bytes(Files.readAllBytes(folder.resolve("00_plain.jpg"))));
            Examination answer = examiner.examine(bytes(Files.readAllBytes(folder.resolve(name))));
            assertTrue(
                    answer instanceof Examination.Refused refused
                            && refused.problem().type() == PictureProblem.Type.BROKEN,
                    name + ": " + answer);
        }
    }

    private static Map<String, Examination> answers(Map<String, byte[]> files, List<String> order) {
        Map<String, Examination> answers = new LinkedHashMap<>();
        Examiner examiner = new Examiner(LIMITS);
        order.forEach(name -> answers.put(name, examiner.examine(bytes(files.get(name)))));
        return answers;
    }

    /** Sound files of each kind, each of them damaged in many ways, and those that were reported. */
    private static Map<String, byte[]> files() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>(Specimens.all());
        for (Map.Entry<String, byte[]> sound : Specimens.all().entrySet()) {
            Random random = new Random(sound.getKey().hashCode());
            for (int i = 0; i < 12; i++) {
                byte[] damaged = sound.getValue().clone();
                int at = random.nextInt(damaged.length);
                int length = 1 + random.nextInt(Math.min(200, damaged.length - at));
                Arrays.fill(damaged, at, at + length, (byte) random.nextInt(256));
                files.put(sound.getKey() + " damaged " + i, damaged);
            }
        }
        byte[] jpeg = Specimens.all().get("baseline.jpg");
        for (int marker : new int[] {0xdb, 0xc4}) {
            files.put("baseline.jpg without " + Integer.toHexString(marker), without(jpeg, marker));
        }
        try (Stream<Path> reported = Files.list(Vectors.report("hostile"))) {
            for (Path file : reported.sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** The JPEG with all segments of this kind taken out. */
    private static byte[] without(byte[] jpeg, int marker) {
        byte[] out = jpeg;
        for (int at = 2; (out[at + 1] & 0xff) != 0xda; ) {
            int length = 2 + ((out[at + 2] & 0xff) << 8 | out[at + 3] & 0xff);
            if ((out[at + 1] & 0xff) == marker) {
                byte[] shorter = Arrays.copyOf(out, out.length - length);
                System.arraycopy(out, at + length, shorter, at, out.length - at - length);
                out = shorter;
            } else {
                at += length;
            }
        }
        return out;
    }

    private static PictureBytes bytes(byte[] file) {
        PictureBytes bytes = new PictureBytes();
        bytes.append(file, 0, file.length);
        return bytes;
    }
}
