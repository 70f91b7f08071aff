package org.crosscase.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that an officer chooses on the intake page. */
class IntakePageIT {
    private static final double PATIENCE = 60_000;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void namesOfDroppedFilesAreWhatTheyWere() throws Exception {
        Path reports = Path.of(System.getProperty("crosscase.root"))
                .resolveSibling("shared")
                .resolve("reports/page-upload-names");
        assumeTrue(Files.isDirectory(reports), "the reports are not beside the project");
        try (OfficerBrowser nl = OfficerBrowser.signedIn("nl.investigator");
                Stream<Path> pictures = Files.list(reports)) {
            Page page = exhibit(nl);
            String exhibit = page.url();
            page.locator("#files")
                    .setInputFiles(pictures.filter(path -> path.toString().endsWith(".jpg"))
                            .toArray(Path[]::new));
            page.waitForURL(Pattern.compile(".*[?&]intake=.*"));
            assertThat(page.locator("#progress .share")).hasText("100 %", within());
            page.locator("a[href*='media.xhtml']").first().click();
            for (String name : new String[] {"Müller.jpg", "фото.jpg", "写真.jpg"}) {
                assertTrue(page.content().contains(name), name + " is not on the page after " + exhibit);
            }
        }
    }

    private Page exhibit(OfficerBrowser officer) {
        Page page = officer.page();
        String caseId =
                new CaseWork(officer).openCase("INT-" + run + "-" + new Random().nextInt(), "Intake " + run, "CONTACT");
        officer.go("app/exhibits.xhtml?id=" + caseId + "&add=true");
        page.locator("[id='add:number']").fill("E-01");
        page.locator("[id='add:do']").click();
        page.waitForURL(Pattern.compile(".*/app/intake\\.xhtml.*"));
        return page;
    }

    private static LocatorAssertions.HasTextOptions within() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }
}
