package org.crosscase.signature.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crosscase.signature.TestPictures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The tool as a script uses it. */
class CrosscaseHashTest {
    @TempDir
    private static Path temporary;

    private static Path folder;
    private static Path hashed;
    private static List<String> lines;

    private record Run(int code, String out, String err) {}

    @BeforeAll
    static void hashAFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("seizure/sub folder"));
        BufferedImage picture = TestPictures.landscape(400, 300, 21);
        Files.write(folder.resolve("a.png"), TestPictures.encoded(picture, "png"));
        Files.write(folder.resolve("b.jpg"), TestPictures.encoded(picture, "jpg"));
        Files.write(folder.resolve("mirrored.png"), TestPictures.encoded(mirrored(picture), "png"));
        Files.write(folder.resolve("other.png"), TestPictures.encoded(TestPictures.landscape(400, 300, 22), "png"));
        Files.write(folder.resolve("=cmd.png"), TestPictures.encoded(picture, "png"));
        Files.write(folder.resolve("cut.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0});
        Files.writeString(folder.resolve("note.txt"), "no picture");
        folder = temporary.resolve("seizure");
        hashed = temporary.resolve("hashed.jsonl");
        assertEquals(0, run("hash", "--output=" + hashed, folder.toString()).code);
        lines = Files.readAllLines(hashed);
    }

    @Test
    void everyFileHasItsLineInTheOrderOfNames() throws IOException {
        assertEquals(7, lines.size());
        assertEquals("sub folder/=cmd.png", FlatJson.parse(lines.get(0)).get("path"));
        Map<String, String> a = FlatJson.parse(lines.get(1));
        assertEquals("sub folder/a.png", a.get("path"));
        assertEquals("image/png", a.get("mimeType"));
        assertEquals("400", a.get("width"));
        assertEquals("300", a.get("height"));
        assertEquals(64, a.get("sha256").length());
        assertEquals(40, a.get("sha1").length());
        assertEquals(32, a.get("md5").length());
        assertEquals(64, a.get("pdq").length());
        assertEquals("100", a.get("pdqQuality"));
        assertEquals(64, a.get("orientations.rotate90").length());
        assertEquals(64, a.get("orientations.flipMinus1").length());
        assertEquals(16, a.size());
    }

    @Test
    void aFileWithoutSignatureSaysWhy() throws IOException {
        Map<String, String> cut = FlatJson.parse(lines.get(3));
        assertEquals("BROKEN", cut.get("problem.type"));
        assertEquals(3, cut.size());
        assertEquals("NOT_A_PICTURE", FlatJson.parse(lines.get(5)).get("problem.type"));
        assertEquals(3, run("hash", "--strict", "--output=" + temporary.resolve("s"), folder.toString()).code);
    }

    @Test
    void anInterruptedRunGoesOnFromItsJournal() throws IOException {
        Path journal = temporary.resolve("journal");
        Path out = temporary.resolve("again.jsonl");
        run("hash", "--journal=" + journal, "--output=" + out, folder.toString());
        assertEquals(lines, Files.readAllLines(out));
        List<String> known = Files.readAllLines(journal);
        assertEquals(8, known.size());
        // cut in the middle of the fifth entry, and the first made recognisable
        String first = known.get(1).replace("image/png", "image/gif");
        String rest =
                String.join("\n", known.subList(2, 5)) + "\n" + known.get(5).substring(0, 40);
        Files.writeString(journal, known.get(0) + "\n" + first + "\n" + rest);
        run("hash", "--journal=" + journal, "--output=" + out, folder.toString());
        assertEquals("image/gif", FlatJson.parse(Files.readAllLines(out).get(0)).get("mimeType"));
        assertEquals(lines.subList(1, 7), Files.readAllLines(out).subList(1, 7));
        assertEquals(9, Files.readAllLines(journal).size());
    }

    @Test
    void aJournalGivesNoFileTheSignaturesOfAnother() throws IOException {
        Path journal = temporary.resolve("two.journal");
        Path out = temporary.resolve("two.jsonl");
        FileTime time = FileTime.fromMillis(1_700_000_000_000L);
        List<String> digests = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            Path file = Files.createDirectories(temporary.resolve(name)).resolve("p.bin");
            Files.writeString(file, "content " + name);
            Files.setLastModifiedTime(file, time);
            run("hash", "--all-digests", "--journal=" + journal, "--output=" + out, file.toString());
            digests.add(FlatJson.parse(Files.readAllLines(out).get(0)).get("sha256"));
        }
        assertNotEquals(digests.get(0), digests.get(1));
        assertEquals(64, digests.get(0).length());
    }

    @Test
    void aJournalOfOtherLimitsOrNoneAtAllIsRefused() throws IOException {
        Path journal = temporary.resolve("limits.journal");
        String output = "--output=" + temporary.resolve("limits.jsonl");
        assertEquals(0, run("hash", "--max-pixels=100", "--journal=" + journal, output, folder.toString()).code);
        Run other = run("hash", "--journal=" + journal, output, folder.toString());
        assertEquals(1, other.code);
        assertTrue(other.err.contains("was begun with --max-pixels=100"), other.err);
        Path picture = Files.copy(folder.resolve("sub folder/a.png"), temporary.resolve("evidence.png"));
        byte[] before = Files.readAllBytes(picture);
        assertEquals(1, run("hash", "--journal=" + picture, output, folder.toString()).code);
        assertArrayEquals(before, Files.readAllBytes(picture));
    }

    @Test
    void aLinkThatIsNamedIsFollowedAndOthersAreCounted() throws IOException {
        Path linked = Files.createDirectories(temporary.resolve("linked"));
        Files.createSymbolicLink(linked.resolve("inside"), folder);
        Files.writeString(linked.resolve("note.txt"), "x");
        Path link = Files.createSymbolicLink(temporary.resolve("mount"), linked);
        Run run = run("hash", "--output=" + temporary.resolve("linked.jsonl"), link.toString());
        assertEquals(
                "crosscase-hash: 1 file, 1 without signature; 1 links or special files passed over", run.err.strip());
        assertEquals(1, run("hash", "").code);
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        for (List<String> wrong : List.of(
                List.of("--processes=0"),
                List.of("--heap=1"),
                List.of("--max-pixels=-5"),
                List.of("--max-bytes=0"),
                List.of("--progress=maybe"),
                List.of("--case-number=1"),
                List.of("--format=csv", "--all-digests"),
                List.of("--output=same", "--journal=same"))) {
            List<String> arguments = new ArrayList<>(List.of("hash"));
            arguments.addAll(wrong);
            arguments.add(folder.toString());
            assertEquals(2, run(arguments.toArray(String[]::new)).code, wrong.toString());
        }
    }

    @Test
    void aTableNeverHoldsAFormula() throws IOException {
        Path out = temporary.resolve("table.csv");
        run(
                "hash",
                "--format=csv",
                "--output=" + out,
                folder.resolve("sub folder").toString());
        List<String> rows = Files.readAllLines(out);
        assertEquals(8, rows.size());
        assertTrue(rows.get(1).startsWith("'=cmd.png,"), rows.get(1));
        assertEquals("'+1", CsvWriter.safe("+1"));
    }

    @Test
    void vicsHasOneMediaForEachContent() throws IOException {
        Path out = temporary.resolve("case.json");
        run("hash", "--format=vics", "--case-number=SYN-1", "--output=" + out, folder.toString());
        String json = Files.readString(out);
        assertTrue(json.contains("\"TotalMediaFiles\":6"), json);
        assertTrue(json.contains("\"FilePath\":\"sub folder\\\\=cmd.png\""), json);
        assertTrue(json.contains("\"CaseNumber\":\"SYN-1\""));
        Run compared = run("compare", "--fail-on-match", out.toString(), hashed.toString());
        assertEquals(4, compared.code);
        assertEquals(5, compared.out.lines().count());
    }

    @Test
    void copiesAndMirrorImagesFormOneGroup() throws IOException {
        Run run = run("group", hashed.toString());
        assertEquals(1, run.out.lines().count());
        assertTrue(run.out.contains("\"files\":4,\"contents\":3"), run.out);
        assertFalse(run.out.contains("other.png"));
    }

    @Test
    void aListOfDigestsIsFound() throws IOException {
        Path list = temporary.resolve("list.txt");
        String md5 = FlatJson.parse(lines.get(6)).get("md5");
        Files.writeString(list, "d41d8cd98f00b204e9800998ecf8427e\n" + md5.toUpperCase(java.util.Locale.ROOT) + "\n");
        Run run = run("compare", list.toString(), hashed.toString());
        assertEquals(0, run.code);
        assertTrue(run.out.contains("\"path\":\"sub folder/other.png\",\"signature\":\"MD5\""), run.out);
        assertEquals(1, run.out.lines().count());
        Files.writeString(
                list, "MD5;Category;PDQ\n;1;" + FlatJson.parse(lines.get(4)).get("pdq") + "\n");
        run = run("compare", list.toString(), hashed.toString());
        assertEquals(4, run.out.lines().count());
        assertTrue(run.out.contains("\"signature\":\"PDQ\""), run.out);
        assertTrue(run.out.contains("\"orientation\":\"flipY\""), run.out);
    }

    @Test
    void aRawPlaneIsHashed() throws IOException {
        ByteBuffer plane = ByteBuffer.allocate(4 * 80 * 60).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 80 * 60; i++) {
            plane.putFloat(i * 7919 % 256);
        }
        Path file = Files.write(temporary.resolve("plane.f32"), plane.array());
        Run run = run("luma", "--rows=60", "--cols=80", file.toString());
        Map<String, String> fields = FlatJson.parse(run.out);
        assertEquals(64, fields.get("pdq").length());
        assertEquals("80", fields.get("width"));
        Run wrong = run("luma", "--rows=61", "--cols=80", file.toString());
        assertEquals(2, wrong.code);
        assertTrue(wrong.err.contains("19200 bytes"), wrong.err);
    }

    @Test
    void mistakesAreNamed() throws IOException {
        assertEquals(2, run("hash").code);
        Run missing = run("hash", temporary.resolve("nowhere").toString());
        assertEquals(1, missing.code);
        assertTrue(missing.err.contains("no such file or folder"), missing.err);
        Path damaged = Files.writeString(temporary.resolve("damaged.jsonl"), lines.get(0) + "\n{\"pa\n");
        assertTrue(run("group", damaged.toString()).err.contains("line 2"));
    }

    @Test
    void namesAreReadAsUtf8() throws IOException {
        Path odd = Files.createDirectories(temporary.resolve("odd"));
        Path root = odd.toAbsolutePath();
        assertEquals("a b+c%20d", FolderFiles.name(root, root.resolve("a b+c%20d")));
        assertEquals("x/y", FolderFiles.name(root, root.resolve("x").resolve("y")));
    }

    private static BufferedImage mirrored(BufferedImage picture) {
        BufferedImage out = new BufferedImage(picture.getWidth(), picture.getHeight(), picture.getType());
        out.createGraphics().drawImage(picture, picture.getWidth(), 0, -picture.getWidth(), picture.getHeight(), null);
        return out;
    }

    private static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                CrosscaseHash.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(args);
        return new Run(code, out.toString(), err.toString());
    }
}
