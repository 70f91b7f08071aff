package org.crosscase.web.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.crosscase.evidence.AtSource;
import org.crosscase.evidence.Comparison;
import org.crosscase.evidence.Comparison.Extent;
import org.crosscase.evidence.IntakeProblem;
import org.crosscase.evidence.SetAside;
import org.crosscase.signature.decode.PictureProblem;
import org.crosscase.signature.kind.FileKind;
import org.crosscase.web.texts.Texts;
import org.junit.jupiter.api.Test;

class FileWordsTest {
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final Texts DUTCH = Texts.in(Locale.forLanguageTag("nl"));
    private static final Texts FRENCH = Texts.in(Locale.FRENCH);

    @Test
    void formatsAreNamedInEveryLanguage() {
        assertEquals("MP4 film", FileWords.kind(ENGLISH, FileKind.FILM, "MP4 film"));
        assertEquals("MP4-film", FileWords.kind(DUTCH, FileKind.FILM, "MP4 film"));
        assertEquals("Film MP4", FileWords.kind(FRENCH, FileKind.FILM, "MP4 film"));
        assertEquals("contacts", FileWords.kind(ENGLISH, FileKind.MAIL, "contacts"));
        assertEquals("Mail of contacten", FileWords.kind(DUTCH, FileKind.MAIL, "contacts"));
        assertEquals("Data of an unknown kind", FileWords.kind(ENGLISH, FileKind.UNKNOWN, ""));
    }

    @Test
    void theLastPartOfAPathIsItsNameWithWhatIsWrittenOutInIt() {
        assertEquals("a.jpg", FileWords.lastPart("DCIM/Camera/a.jpg"));
        assertEquals("a.jpg", FileWords.lastPart("C:\\Users\\a.jpg"));
        assertEquals("M\\xFCller.jpg", FileWords.lastPart("DCIM/M\\xFCller.jpg"));
        assertEquals("\\u202Egpj.exe", FileWords.lastPart("DCIM\\\\u202Egpj.exe"));
        assertEquals("/", FileWords.lastPart("/"));
    }

    @Test
    void whetherAFileWasComparedIsSaidInSentences() {
        Comparison film = new Comparison(Extent.FILE, List.of("SHA256", "MD5"), "kind-film", List.of());
        assertEquals(
                "Compared as a whole file by SHA256, MD5; changed copies are not found. Films are not yet compared by"
                        + " what they show.",
                FileWords.compared(ENGLISH, film));
    }

    @Test
    void whatTheSourceSaysIsToldWithoutWhatItDoesNotSay() {
        assertEquals("", atSource(ENGLISH, AtSource.NOTHING));
        assertEquals("At the source: 7 B, changed at 5, read at 9.", atSource(ENGLISH, AtSource.of(7L, 5L, null, 9L)));
        assertEquals(
                "Bij de bron: gemaakt at 5. Daar vermeld en niet bewaard, omdat het niet kan: het tijdstip van de laatste"
                        + " wijziging, het tijdstip waarop het het laatst is gelezen.",
                atSource(DUTCH, AtSource.of(null, -1L, 5L, Long.MAX_VALUE)));
        assertEquals(
                "Indiqué à la source et non conservé, car impossible : l'heure de la création.",
                atSource(FRENCH, AtSource.of(null, null, -1L, null)));
    }

    private static String atSource(Texts texts, AtSource said) {
        return FileWords.atSource(texts, said, time -> "at " + time.toEpochMilli(), size -> size + " B");
    }

    @Test
    void everyReasonHasItsWords() {
        for (Texts texts : List.of(ENGLISH, DUTCH, FRENCH)) {
            for (SetAside why : SetAside.values()) {
                assertTrue(texts.has("files.why." + why.slug()), why.slug());
            }
            for (FileKind kind : FileKind.values()) {
                assertTrue(texts.has("files.kind." + kind), kind.name());
                assertTrue(kind == FileKind.PICTURE
                        || texts.has("files.why.kind-" + kind.name().toLowerCase(Locale.ROOT)));
            }
            for (PictureProblem.Type type : PictureProblem.Type.values()) {
                String slug = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
                String said = FileWords.compared(texts, new Comparison(Extent.FILE, List.of(), slug, List.of()));
                assertFalse(said.contains("evidence.rejected"), slug);
            }
            for (IntakeProblem problem : IntakeProblem.values()) {
                assertTrue(texts.has("evidence.rejected." + problem.slug()), problem.slug());
            }
        }
    }
}
