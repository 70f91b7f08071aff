package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the distribution in use. */
class ServerPackagesTest {
    private static final String HOST = "GlassFish-Application-Common-Module";
    private static final String FRAMEWORK = "org.apache.felix.framework";

    @TempDir
    private Path folder;

    /** A new version of the server that has its packages elsewhere would start as slowly as before, and nobody would notice. */
    @Test
    void eachPackageIsWhereTheListSaysAndItsBundleIsThere() throws IOException {
        Map<String, String> exports = exports();
        assertTrue(exports.containsKey(HOST), "the bundle that the list is told to is in the distribution");
        List<String> stale = ServerPackages.packages().stream()
                .filter(line -> !isExported(line.split(" "), exports))
                .toList();
        assertEquals(List.of(), stale, "the list has to be made anew");
        assertFalse(isExported(new String[] {"jakarta.servlet", "yasson"}, exports), "a package of another bundle");
        assertFalse(isExported(new String[] {"jakarta", "jakarta.servlet-api"}, exports), "a part of a package's name");
    }

    private static boolean isExported(String[] line, Map<String, String> exports) {
        return line[1].equals(FRAMEWORK)
                || exports.getOrDefault(line[1], "")
                        .matches("(?s).*(^|[,\"])" + line[0].replace(".", "\\.") + "([;,].*|$)");
    }

    @Test
    void theDomainInstallsWhatTheDistributionDoesAndTheListBesides() throws IOException {
        Path installation = folder.resolve("server");
        Files.createDirectories(installation.resolve("glassfish/config"));
        try (ZipFile zip = distribution();
                InputStream file = zip.getInputStream(zip.getEntry("payara6/glassfish/config/osgi.properties"))) {
            Files.copy(file, installation.resolve("glassfish/config/osgi.properties"));
        }
        Path domain = folder.resolve("domain");
        Files.createDirectories(domain.resolve("config"));

        ServerPackages.tell(installation, domain);
        ServerPackages.tell(installation, domain);

        Properties before = properties(installation.resolve("glassfish/config/osgi.properties"));
        Properties after = properties(domain.resolve("config/osgi.properties"));
        String installed = "glassfish.osgi.auto.install";
        assertEquals(
                before.getProperty(installed) + " ${com.sun.aas.instanceRootURI}lib/bundles/",
                after.getProperty(installed));
        before.remove(installed);
        after.remove(installed);
        assertEquals(before, after);
        try (Stream<Path> bundles = Files.list(domain.resolve("lib/bundles"))) {
            assertEquals(1, bundles.count());
        }
    }

    @Test
    void theListIsAFragmentWhoseImportsMayBeMissing() {
        Attributes names =
                ServerPackages.manifest(List.of("a.b one", "a.c two")).getMainAttributes();
        assertEquals(HOST, names.getValue("Fragment-Host"));
        assertEquals(
                "a.b;bundle-symbolic-name=\"one\";resolution:=optional,a.c;bundle-symbolic-name=\"two\";resolution:=optional",
                names.getValue("Import-Package"));
    }

    @Test
    void whatTheHostImportsItselfIsNotInTheList() throws IOException {
        // a fragment that imports the same with other words is not attached
        for (String line : ServerPackages.packages()) {
            assertFalse(line.startsWith("java."), line);
            assertFalse(line.startsWith("org.jvnet.hk2.annotations "), line);
        }
    }

    private static Properties properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(in);
        }
        return properties;
    }

    private static ZipFile distribution() throws IOException {
        return new ZipFile(Stream.of(Files.readString(Path.of("target/distributions.txt"))
                        .split(System.getProperty("path.separator")))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith("payara-"))
                .findFirst()
                .orElseThrow()
                .toFile());
    }

    private static Map<String, String> exports() throws IOException {
        Map<String, String> exports = new HashMap<>();
        try (ZipFile zip = distribution()) {
            for (ZipEntry entry : zip.stream()
                    .filter(file -> file.getName().matches("payara6/glassfish/modules/(autostart/)?[^/]+\\.jar"))
                    .toList()) {
                try (JarInputStream jar = new JarInputStream(zip.getInputStream(entry))) {
                    Manifest manifest = jar.getManifest();
                    String name = manifest == null
                            ? null
                            : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
                    if (name != null) {
                        exports.merge(
                                name.split(";")[0].strip(),
                                String.valueOf(manifest.getMainAttributes().getValue("Export-Package")),
                                (one, other) -> one + "," + other);
                    }
                }
            }
        }
        return exports;
    }
}
