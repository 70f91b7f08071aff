package org.crosscase.signature.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Lists as they come from elsewhere, and what the tool says of those that it cannot read. */
class KnownListTest {
    private static final String MD5 = "0123456789abcdef0123456789abcdef";
    private static final String SHA1 = MD5 + "01234567";
    private static final String SHA256 = MD5 + "fedcba9876543210fedcba9876543210";
    private static final String PDQ = "f8f8f0cce0f4e84d0e370a22028f67f0b36e2ed596623e1d33e6b39c4e9c9b22";

    private static final String FILE =
            "{\"path\":\"a.png\",\"sha256\":\"" + SHA256 + "\",\"sha1\":\"" + SHA1 + "\",\"md5\":\"" + MD5 + "\"}\n";

    private static final Path REPORTS = Path.of("../../shared/reports");

    @TempDir
    Path folder;

    private Path hashed;
    private String out;
    private String err;

    @BeforeEach
    void hash() throws IOException {
        hashed = write("hashed.jsonl", FILE);
    }

    @Test
    void theLinesOfSumProgramsAreRead() throws IOException {
        for (String line : List.of(
                MD5 + "  a picture.png",
                SHA1 + " *a, b;c.png",
                "\\" + SHA256.toUpperCase(Locale.ROOT) + "  a\\\\b.png",
                MD5)) {
            assertEquals(0, compare(write("sums", "# made elsewhere\n" + line + "\r\n")), err);
            assertEquals(1, out.lines().count(), line);
        }
        compare(write("sums", SHA1 + " *a, b;c.png\n"));
        assertTrue(out.contains("\"signature\":\"SHA-1\",\"listed\":\"a, b;c.png\""), out);
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        for (String text :
                List.of(FILE, vics("\"MD5\":\"" + MD5 + "\""), "md5;category\n" + MD5 + ";1\n", MD5 + "\n")) {
            assertEquals(0, compare(write("list", "\ufeff" + text)), err);
            assertEquals(1, out.lines().count(), text);
        }
        assertEquals(0, run("group", write("marked", "\ufeff" + FILE).toString()), err);
        assertEquals(0, compare(write("joined", "\ufeff" + SHA1 + "\n\ufeff" + MD5 + "\n")), err);
    }

    @Test
    void otherEncodingsAreNamed() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path list = Files.write(folder.resolve("utf16"), (MD5 + "\n").getBytes(charset));
            assertEquals(1, compare(list));
            assertFailure(list + " is UTF-16; save it as UTF-8");
            assertEquals(1, run("group", list.toString()));
            assertFailure(list + " is UTF-16; save it as UTF-8");
        }
        Path latin = Files.write(folder.resolve("latin"), "md5;name\n;\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, compare(latin));
        assertFailure(latin + " is no UTF-8 text; save it as UTF-8");
    }

    @Test
    void aBadValueIsNamedWithItsPlaceAndTheOthersAreUsed() throws IOException {
        Path list = write("list", MD5 + "\n\nabc\n");
        assertUsedBut(list, "line 3: \"abc\" is no MD5, SHA-1 or SHA-256 (32, 40 or 64 hexadecimal digits)");
        write("list", "name,md5\nx," + MD5 + "\ny," + SHA1 + "\n");
        assertUsedBut(list, "line 3: \"" + SHA1 + "\" is no MD5, which has 32 hexadecimal digits");
        write("list", "md5;pdq;pdqQuality\n" + MD5 + ";" + PDQ + ";good\n");
        assertUsedBut(list, "line 2: \"good\" is no PDQ quality, which is a whole number from 0 to 100");
        write("list", FILE + "{\"pdq\":\"12\"}\n");
        assertUsedBut(list, "line 2: \"12\" is no PDQ, which has 64 hexadecimal digits");
        write("list", "{\"pdq\":\n" + FILE);
        assertUsedBut(list, "line 1: the JSON object is damaged or cut short at sign 8");
        write("list", "MD5 (a) = " + MD5 + "\nSHA512 (a) = " + SHA256 + SHA256 + "\n");
        assertUsedBut(list, "line 2: \"SHA512\" is of a kind that is not compared; MD5, SHA-1 and SHA-256 are");
        assertEquals(4, run("compare", "--fail-on-match", list.toString(), hashed.toString()), "the find comes first");
    }

    @Test
    void aListInWhichNothingCanBeUsedIsRefused() throws IOException {
        Path list = write("list", "md5\nNULL\n");
        assertEquals(1, compare(list));
        assertFailure("The list " + list + " holds no signature; " + list
                + ", line 2: \"NULL\" is no MD5, which has 32 hexadecimal digits");
    }

    @Test
    void aBadRecordIsNamedWithItsPlaceAndTheOthersAreUsed() throws IOException {
        Path list = write("list", vics("\"MD5\":\"" + MD5 + "\"},{\"SHA1\":\"x\",\"MediaID\":9"));
        assertUsedBut(list, "record 2 (MediaID 9): \"x\" is no SHA-1, which has 40 hexadecimal digits");
        String whole = vics("\"MD5\":\"" + MD5 + "\"},\n{\"MediaID\":2");
        write("list", whole.substring(0, whole.length() - 6));
        assertEquals(1, compare(list));
        assertFailure(list + ", after record 1, line 2: the JSON is damaged or cut short");
    }

    @Test
    void ofManyBadRecordsTheFirstAreNamedAndAllAreCounted() throws IOException {
        assertEquals(5, compare(write("list", "md5\n" + MD5 + "\n" + "NULL\n".repeat(150))));
        assertEquals(
                100, err.lines().filter(line -> line.startsWith("Not used: ")).count());
        assertTrue(err.contains("150 records of the list could not be used; only the first ones are named"), err);
    }

    @Test
    void tablesAreReadByTheirOwnSeparatorAlone() throws IOException {
        for (String text : List.of(
                "path,md5\r\na;b\tc.jpg," + MD5 + "\r\n",
                "sep=;\r\npath;md5\r\n\"a,b\tc\";" + MD5 + "\r\n",
                "path\tmd5\na;b,c\t" + MD5 + "\n",
                "path,md5\r\n\"two\r\nlines \"\"quoted\"\"\"," + MD5 + "\r\n")) {
            assertEquals(0, compare(write("list", text)), err);
            assertEquals("Listed: 1 MD5", err.strip(), text);
            assertEquals(1, out.lines().count(), text);
        }
        write("list", "path,md5\n\"open," + MD5 + "\nb," + MD5 + "\n");
        assertEquals(1, compare(folder.resolve("list")));
        assertTrue(err.contains("a quotation mark that is not closed"), err);
        write("list", "path,md5\n\"a,1\nb," + MD5 + "\nc\"," + MD5 + "\n");
        assertEquals(5, compare(folder.resolve("list")), err);
        assertTrue(err.contains("line 2: a quotation mark is not closed"), err);
    }

    @Test
    void theListsOfOtherProgramsAreRead() throws IOException {
        String deep = "%%%% HASHDEEP-1.0\n%%%% size,md5,sha256,filename\n## made elsewhere\n";
        for (String text : List.of(
                "MD5 (a picture (1).png) = " + MD5 + "\n",
                "SHA2-256(a.png)= " + SHA256 + "\n",
                "SHA1(stdin)= " + SHA1 + "\n",
                deep + "12," + SHA1.substring(8) + "," + SHA256 + ",/x/a, b.png\n",
                "      12  " + MD5 + "  /x/a.png\n")) {
            assertEquals(0, compare(write("list", text)), err);
            assertEquals(1, out.lines().count(), text);
        }
        compare(write("list", deep + "12," + SHA1.substring(8) + "," + SHA256 + ",/x/a, b.png\n"));
        assertTrue(out.contains("\"listed\":\"/x/a, b.png\""), out);
    }

    /** Names with line breaks, semicolons and tabs, as issue 6 saw them refused. */
    @Test
    void ourOwnTablesAreRead() throws IOException {
        Path pictures = REPORTS.resolve("csv-own-output/pictures");
        assumeTrue(Files.isDirectory(pictures), "the reports are not here");
        Path table = folder.resolve("list.csv");
        assertEquals(0, run("hash", "--format=csv", "--output=" + table, pictures.toString()), err);
        assertEquals(0, run("hash", "--output=" + folder.resolve("own.jsonl"), pictures.toString()), err);
        assertEquals(
                0, run("compare", table.toString(), folder.resolve("own.jsonl").toString()), err);
        assertEquals(4, out.lines().count(), out);
        assertTrue(err.startsWith("Listed: 4 MD5, 4 SHA-1, 4 SHA-256"), err);
        assertTrue(out.contains("\"listed\":\"new\\nline.jpg\""), out);
    }

    @Test
    void oneBadCellDoesNotLoseTheList() {
        Path lists = REPORTS.resolve("list-one-bad-value");
        assumeTrue(Files.isDirectory(lists), "the reports are not here");
        for (String list : List.of("icse.csv", "vics.json")) {
            assertEquals(5, run("compare", lists.resolve(list).toString(), hashed.toString()), err);
            assertTrue(err.contains("Listed: 2 MD5"), err);
            assertTrue(err.contains("1 record of the list could not be used"), err);
        }
    }

    @Test
    void namesThatAreNoUtf8StayTwo() throws IOException {
        byte[] latin = {'a', (byte) 0xfc, '\\', 'b'};
        assertEquals("a\\xFC\\x5Cb", FileNames.text(latin));
        assertEquals("a\\x5CxFC", FileNames.text("a\\xFC".getBytes(StandardCharsets.UTF_8)));
        assertEquals("a\\b\u00fc", FileNames.text("a\\b\u00fc".getBytes(StandardCharsets.UTF_8)));
        assertEquals("\\xE2\\x82", FileNames.text(new byte[] {(byte) 0xe2, (byte) 0x82}));
        Path pictures = REPORTS.resolve("names-not-utf8");
        assumeTrue(Files.isDirectory(pictures), "the reports are not here");
        Path lines = folder.resolve("names.jsonl");
        assertEquals(0, run("hash", "--output=" + lines, pictures.toString()), err);
        assertEquals(
                List.of("{\"path\":\"latin_\\\\xFC.jpg", "{\"path\":\"latin_\\\\xFD.jpg"),
                Files.readAllLines(lines).stream()
                        .filter(line -> line.contains("latin"))
                        .map(line -> line.substring(0, line.indexOf("\",\"sha256")))
                        .toList());
    }

    private void assertUsedBut(Path list, String problem) {
        assertEquals(5, compare(list), err);
        assertTrue(err.startsWith("Not used: " + list + ", " + problem), err);
        assertTrue(err.contains("1 record of the list could not be used"), err);
        assertEquals(1, out.lines().count(), out);
    }

    @Test
    void aHeaderWithoutAUsableColumnIsRefused() throws IOException {
        Path list = write("list", "PhotoDNA;Image ID\nabc;1\n");
        assertEquals(1, compare(list));
        assertFailure("The list " + list + " holds no signature; " + list
                + ", line 1: \"PhotoDNA\" is no MD5, SHA-1 or SHA-256 (32, 40 or 64 hexadecimal digits);"
                + " as the header of a CSV it needs a column md5, sha1, sha256 or pdq");
    }

    @Test
    void whatWasReadIsTold() throws IOException {
        write(
                "hashed.jsonl",
                FILE + "{\"path\":\"b\",\"problem\":{\"type\":\"BROKEN\",\"detail\":\"\"}}\n"
                        + "{\"path\":\"c\",\"problem\":{\"type\":\"BROKEN\",\"detail\":\"\"}}\n");
        compare(write("list", "md5,sha1,pdq\n" + MD5 + "," + SHA1 + ",\n" + MD5 + ",," + PDQ + "\n"));
        assertEquals(
                List.of("Listed: 1 MD5, 1 SHA-1, 1 PDQ", "2 of 3 files have no signature and were not compared"),
                err.lines().toList());
        compare(write("list", SHA256 + "\n"));
        assertEquals(
                List.of(
                        "Listed: 1 SHA-256",
                        "64 hexadecimal digits alone were taken as SHA-256 (1 line); for PDQ give a CSV with a pdq column",
                        "2 of 3 files have no signature and were not compared"),
                err.lines().toList());
        compare(write("list", SHA256 + "  a.png\n"));
        assertFalse(err.contains("taken as"), err);
    }

    @Test
    void aFileWithAProblemIsFoundByItsDigests() throws IOException {
        String broken = FILE.replace("}", ",\"problem\":{\"type\":\"BROKEN\",\"detail\":\"cut\"}}");
        write("hashed.jsonl", broken + broken.replace("a.png", "b.png"));
        assertEquals(0, compare(write("list", MD5 + "\n")), err);
        assertEquals(2, out.lines().count(), out);
        assertEquals("Listed: 1 MD5", err.strip());
        assertEquals(0, run("group", hashed.toString()), err);
        assertTrue(out.contains("\"files\":2,\"contents\":1"), out);
    }

    @Test
    void aMatchCarriesCategoryAndRecordOfTheList() throws IOException {
        String files = "\"MediaFiles\":[{\"MD5\":\"" + MD5 + "\",\"FileName\":\"x\"}]";
        String inAnyOrder = files + ",\"MD5\":\"" + MD5 + "\",\"AlternativeHashes\":[{\"HashValue\":\"" + PDQ
                + "\",\"HashName\":\"PDQ\"}],\"MediaID\":7,\"Category\":2";
        String set = vics("\"MD5\":\"" + SHA1.substring(8) + "\",\"Category\":1,\"MediaID\":6},{" + inAnyOrder);
        String caseFile = set.replace("\"value\":[", "\"value\":[{\"CaseID\":\"1\",\"Media\":[") + "]}";
        for (String text : List.of(set, caseFile)) {
            assertEquals(0, compare(write("list", text)), err);
            assertTrue(out.strip().endsWith("\"orientation\":\"original\",\"category\":2,\"mediaId\":7}"), out);
            assertEquals("Listed: 2 MD5, 1 PDQ", err.strip());
        }
        compare(write("list", vics("\"MD5\":\"" + MD5 + "\",\"Category\":null")));
        assertFalse(out.contains("category") || out.contains("mediaId"), out);
    }

    @Test
    void anotherFormThanJsonLinesIsNamed() throws IOException {
        Path vics = write("vics.json", vics("\"MD5\":\"" + MD5 + "\"").replace(":[", ":\n[\n"));
        String wanted = "; JSON Lines are needed, as hash --format=jsonl writes them";
        assertEquals(1, run("group", vics.toString()));
        assertFailure(vics + " is a VICS file" + wanted);
        Path table = write("table.csv", "md5\n" + MD5 + "\n");
        assertEquals(1, run("compare", table.toString(), table.toString()));
        assertFailure(table + " does not begin with a JSON object" + wanted);
        Path odd = write("odd.jsonl", FILE + FILE.replace("\"sha1\"", "\"sha\""));
        assertEquals(1, run("group", odd.toString()));
        assertFailure(odd + ", line 2: the object is not of the form that hash --format=jsonl writes: it has no sha1");
        Path nowhere = folder.resolve("nowhere");
        for (String[] command : new String[][] {
            {"group", nowhere.toString()},
            {"compare", nowhere.toString(), hashed.toString()},
            {"compare", table.toString(), nowhere.toString()},
            {"luma", "--rows=1", "--cols=1", nowhere.toString()}
        }) {
            assertEquals(1, run(command));
            assertFailure(nowhere + ": no such file");
        }
    }

    @Test
    void lostOutputIsAFailure() throws IOException {
        Path list = write("list", MD5 + "\n");
        Path twice = write("twice.jsonl", FILE + FILE);
        Path plane = Files.write(folder.resolve("plane"), new byte[4 * 80 * 80]);
        for (String[] command : new String[][] {
            {"group", twice.toString()},
            {"compare", list.toString(), hashed.toString()},
            {"luma", "--rows=80", "--cols=80", plane.toString()}
        }) {
            assertEquals(1, run(new FullDisk(), command), command[0]);
            assertTrue(err.strip().endsWith("crosscase-hash: The output could not be written to its end"), err);
        }
        assertEquals(2, run("luma", "--rows=0", "--cols=80", plane.toString()));
        assertTrue(err.startsWith("--rows goes from 1 to "), err);
        assertEquals(2, run("group", "--distance=32", twice.toString()));
        assertTrue(err.startsWith("--distance goes from 0 to 31, not 32"), err);
    }

    @Test
    void theStandardOutputIsAskedToo() throws IOException {
        PrintStream before = System.out;
        StringWriter told = new StringWriter();
        try (PrintStream full = new PrintStream(new ClosedDisk(), true, StandardCharsets.UTF_8)) {
            System.setOut(full);
            CommandLine tool = CrosscaseHash.commandLine().setErr(new PrintWriter(told));
            assertEquals(1, tool.execute("compare", write("list", MD5 + "\n").toString(), hashed.toString()));
        } finally {
            System.setOut(before);
        }
        assertTrue(told.toString().contains("The output could not be written to its end"), told.toString());
    }

    private static final class ClosedDisk extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] text, int offset, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {
            // nothing is kept
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static String vics(String record) {
        return "{\"@odata.context\":\"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media\","
                + "\"value\":[{" + record + "}]}";
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void assertFailure(String message) {
        assertEquals("crosscase-hash: " + message, err.strip());
    }

    private int compare(Path list) {
        return run("compare", list.toString(), hashed.toString());
    }

    private int run(String... arguments) {
        StringWriter written = new StringWriter();
        int code = run(written, arguments);
        out = written.toString();
        return code;
    }

    private int run(Writer target, String... arguments) {
        StringWriter told = new StringWriter();
        int code = CrosscaseHash.commandLine()
                .setOut(new PrintWriter(target))
                .setErr(new PrintWriter(told))
                .execute(arguments);
        err = told.toString();
        return code;
    }
}
