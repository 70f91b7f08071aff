package org.crosscase.launcher.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the demonstration holds: a dozen cases of three agencies, several hundred generated pictures, and the copies
 * planted among them. Always the same, so that tests can expect what a newcomer sees.
 */
public final class DemonstrationPlan {
    private static final int OWN_PICTURES = 24;

    /** A picture that circulates widely: it links many cases and says little of any two of them. */
    private static final long COMMON = 900_001;

    private final List<CaseDraft> drafts = new ArrayList<>();
    private final List<PlantedHit> hits = new ArrayList<>();
    private final List<PlannedCase> cases;
    private long nextPlanted = 500_000;

    private DemonstrationPlan() {
        CaseDraft lantern = draft("nl-demo", "PRP-2026-0398", "Harbour Lantern", "CONTACT")
                .exhibit("E-01", "Telephone, black, cracked glass", "PHONE", FolderStyle.CAMERA)
                .exhibit("E-02", "External disk, 1 TB", "DISK", FolderStyle.DOWNLOADS);
        CaseDraft meadow = draft("nl-demo", "PRP-2026-0377", "Quiet Meadow", "OPEN")
                .exhibit("E-01", "Laptop, silver", "COMPUTER", FolderStyle.ALBUM);
        CaseDraft garden = draft("nl-demo", "PRP-2026-0341", "Slate Garden", "COVERT")
                .exhibit("E-01", "Account export", "ACCOUNT_EXPORT", FolderStyle.EXPORT);
        CaseDraft jetty = draft("nl-demo", "PRP-2026-0333", "Winter Jetty", "CONTACT")
                .exhibit("E-01", "Telephone, blue", "PHONE", FolderStyle.MESSENGER);
        CaseDraft rive = draft("fr-demo", "VB-26-340", "Rive Calme", "CONTACT")
                .exhibit("S1", "Ordinateur portable", "COMPUTER", FolderStyle.ALBUM)
                .exhibit("S2", "Carte mémoire 64 Go", "DISK", FolderStyle.RECOVERED);
        CaseDraft atelier = draft("fr-demo", "VB-26-352", "Atelier Gris", "OPEN")
                .exhibit("S1", "Téléphone", "PHONE", FolderStyle.MESSENGER);
        CaseDraft vent = draft("fr-demo", "VB-26-361", "Vent du Sud", "CONTACT")
                .exhibit("S1", "Export de compte", "ACCOUNT_EXPORT", FolderStyle.EXPORT);
        CaseDraft pierre = draft("fr-demo", "VB-26-377", "Pierre Claire", "COVERT")
                .exhibit("S1", "Disque externe", "DISK", FolderStyle.DOWNLOADS);
        CaseDraft cedar = draft("us-demo", "NSP-26-1098", "Cedar Ridge", "CONTACT")
                .exhibit("1A", "Desktop computer", "COMPUTER", FolderStyle.DOWNLOADS)
                .exhibit("1B", "Cell phone", "PHONE", FolderStyle.CAMERA);
        CaseDraft kettle = draft("us-demo", "NSP-26-1140", "Copper Kettle", "OPEN")
                .exhibit("1A", "Provider return", "ACCOUNT_EXPORT", FolderStyle.EXPORT);
        CaseDraft kite = draft("us-demo", "NSP-26-1152", "Paper Kite", "CONTACT")
                .exhibit("1A", "Cell phone", "PHONE", FolderStyle.MESSENGER);
        draft("us-demo", "NSP-26-1167", "Long Orchard", "CONTACT")
                .exhibit("1A", "Tablet", "COMPUTER", FolderStyle.ALBUM);

        addOwnPictures();
        plant(lantern.first(), lantern, rive.first(), rive, Copy.IDENTICAL, Copy.IDENTICAL, Copy.IDENTICAL);
        plant(lantern.last(), lantern, rive.last(), rive, Copy.RESIZED, Copy.RECOMPRESSED);
        plant(lantern.first(), lantern, cedar.last(), cedar, Copy.MIRRORED, Copy.MIRRORED, Copy.ROTATED);
        plant(lantern.last(), lantern, jetty.first(), jetty, Copy.RESIZED, Copy.RESIZED);
        plant(meadow.first(), meadow, kettle.first(), kettle, Copy.IDENTICAL, Copy.RESIZED);
        plant(meadow.first(), meadow, vent.first(), vent, Copy.RECOMPRESSED, Copy.RECOMPRESSED);
        plant(garden.first(), garden, atelier.first(), atelier, Copy.IDENTICAL, Copy.IDENTICAL);
        plant(garden.first(), garden, pierre.first(), pierre, Copy.IDENTICAL);
        plant(jetty.first(), jetty, kite.first(), kite, Copy.CROPPED, Copy.FRAMED, Copy.TILTED);
        plantCommon(List.of(lantern, meadow, rive, vent, cedar, kettle, kite));
        addOddFiles(lantern.last(), cedar.first());
        addPersons(lantern, meadow, rive, cedar, kite);
        cases = drafts.stream().map(CaseDraft::planned).toList();
    }

    public static DemonstrationPlan standard() {
        return new DemonstrationPlan();
    }

    public List<PlannedCase> cases() {
        return cases;
    }

    /** Every pair of files that shows the same picture. */
    public List<PlantedHit> hits() {
        return List.copyOf(hits);
    }

    /** @throws IllegalArgumentException when the plan has no case of that reference */
    public PlannedCase get(String reference) {
        return cases.stream()
                .filter(planned -> planned.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the demonstration has no case " + reference));
    }

    public int fileCount() {
        return cases.stream().mapToInt(PlannedCase::fileCount).sum();
    }

    private CaseDraft draft(String agency, String reference, String title, String sensitivity) {
        CaseDraft draft = new CaseDraft(
                agency, reference, title, sensitivity, "Demonstration: generated pictures, invented people.");
        drafts.add(draft);
        return draft;
    }

    /**
     * One man in three agencies, by identifiers that each writes in its own way; two records of one person in one agency, for
     * an officer to decide; a name that only looks like another; an address that says nothing; and a victim.
     */
    private static void addPersons(
            CaseDraft lantern, CaseDraft meadow, CaseDraft rive, CaseDraft cedar, CaseDraft kite) {
        lantern.person(PlannedPerson.suspect(
                "harbour_fox",
                "ONLINE",
                "LOCATED",
                PlannedIdentifier.username("harbour_fox", "telegram"),
                PlannedIdentifier.of("EMAIL", "Harbour.Fox@post.example"),
                PlannedIdentifier.of("PHONE", "+31 6 1234 5678"),
                PlannedIdentifier.of("IP_ADDRESS", "192.168.1.10")));
        lantern.person(PlannedPerson.suspect(
                "Marten de Wit", "BIRTH", "IDENTIFIED", PlannedIdentifier.of("EMAIL", "marten.dewit@post.example")));
        lantern.person(new PlannedPerson("Robin", "OTHER", "VICTIM", "SAFEGUARDED", List.of()));
        meadow.person(PlannedPerson.suspect(
                "M. de Wit", "BIRTH", "UNKNOWN", PlannedIdentifier.of("EMAIL", "MARTEN.DEWIT@post.example")));
        meadow.person(PlannedPerson.suspect("Олег Ставров", "BIRTH", "UNKNOWN"));
        rive.person(PlannedPerson.suspect(
                "renard du port",
                "ONLINE",
                "UNKNOWN",
                PlannedIdentifier.of("EMAIL", "harbour.fox@POST.example"),
                PlannedIdentifier.of("PHONE", "0031612345678")));
        cedar.person(PlannedPerson.suspect(
                "H. Fox",
                "OTHER",
                "UNKNOWN",
                PlannedIdentifier.of("PHONE", "+31612345678"),
                PlannedIdentifier.username("@Harbour_Fox", "Telegram")));
        kite.person(PlannedPerson.suspect(
                "harbour_f0x", "ONLINE", "UNKNOWN", PlannedIdentifier.username("harbour_f0x", "telegram")));
    }

    private void addOwnPictures() {
        for (int c = 0; c < drafts.size(); c++) {
            for (int e = 0; e < drafts.get(c).exhibits().size(); e++) {
                ExhibitDraft exhibit = drafts.get(c).exhibits().get(e);
                int count = OWN_PICTURES + (c * 5 + e * 3) % 11;
                for (int i = 0; i < count; i++) {
                    long seed = 10_000L * (c + 1) + 1_000L * e + i;
                    exhibit.add(() -> Copy.original(seed));
                }
            }
        }
    }

    private void plant(ExhibitDraft one, CaseDraft oneCase, ExhibitDraft other, CaseDraft otherCase, Copy... copies) {
        for (Copy copy : copies) {
            long seed = nextPlanted++;
            String original = one.add(() -> Copy.original(seed));
            String copied = other.add(() -> copy.of(seed));
            hits.add(new PlantedHit(copy, place(oneCase, one, original), place(otherCase, other, copied)));
        }
    }

    private void plantCommon(List<CaseDraft> holders) {
        List<PlantedHit.Place> places = new ArrayList<>();
        for (CaseDraft holder : holders) {
            String path = holder.first().add(() -> Copy.original(COMMON));
            places.add(place(holder, holder.first(), path));
        }
        for (int one = 0; one < places.size(); one++) {
            for (int other = one + 1; other < places.size(); other++) {
                hits.add(new PlantedHit(Copy.IDENTICAL, places.get(one), places.get(other)));
            }
        }
    }

    /** What no seizure is without: files that are no pictures, or no longer. */
    private static void addOddFiles(ExhibitDraft disk, ExhibitDraft computer) {
        disk.add("Users/owner/Documents/shopping list.txt", () -> text("bread, butter, lamp oil"));
        disk.add("Users/owner/Downloads/set_07/cut off.jpg", () -> cutOff(Copy.original(700_001)));
        disk.add("Users/owner/AppData/cache/thumbs.db", () -> noise(4_096));
        computer.add("Users/owner/Documents/recipes.txt", () -> text("two eggs, a cup of flour"));
        computer.add(
                "Users/owner/Pictures/screen.png",
                () -> GeneratedPicture.of(700_002).png());
        computer.add(
                "Users/owner/Pictures/scan.bmp",
                () -> GeneratedPicture.of(700_003, 320, 240).bmp());
        computer.add(
                "Users/owner/Pictures/badge.gif",
                () -> GeneratedPicture.of(700_004, 320, 240).gif());
        computer.add("Backup/old pictures.zip", () -> zip(700_010, 6));
    }

    private static PlantedHit.Place place(CaseDraft caseDraft, ExhibitDraft exhibit, String path) {
        return new PlantedHit.Place(caseDraft.reference(), exhibit.number(), path);
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /** Ends inside the header: enough to be taken for a JPEG, too little for a picture. */
    private static byte[] cutOff(byte[] jpeg) {
        return Arrays.copyOf(jpeg, 300);
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        Chance chance = new Chance(size);
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) chance.whole(0, 255);
        }
        return bytes;
    }

    private static byte[] zip(long firstSeed, int count) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < count; i++) {
                ZipEntry entry = new ZipEntry("old pictures/" + (1998 + i) + ".jpg");
                entry.setTimeLocal(LocalDateTime.of(2020, 1, 1, 12, 0)); // no zone: the same bytes everywhere
                zip.putNextEntry(entry);
                zip.write(Copy.original(firstSeed + i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
