package org.crosscase.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Tells the server in advance which of its packages the application uses. Payara's class loader for applications looks for
 * each package when the first class of it is asked for, and works out the whole net of 390 bundles anew for it: a third of
 * what a start does. The packages listed here are found together, once.
 *
 * <p>The list is what a running server had looked up. A package that is missing in it, or that another version of the server
 * has in another place, is looked up as before.
 */
final class ServerPackages {
    private static final String LIST = "server-packages.txt";
    private static final String INSTALLED = "glassfish.osgi.auto.install";
    private static final String FOLDER = "lib/bundles/";
    /** A file newer than what the server has is installed again, and all that it worked out with it is thrown away. */
    private static final FileTime ALWAYS_THE_SAME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private ServerPackages() {}

    /**
     * @param installation Payara's, only read
     * @param domain a copy of its template, not running
     */
    static void tell(Path installation, Path domain) throws IOException {
        List<String> packages = packages();
        // another list has another name, since the time of the file says nothing
        Path bundle = Files.createDirectories(domain.resolve(FOLDER)).resolve("packages-" + digest(packages) + ".jar");
        try (OutputStream file = Files.newOutputStream(bundle)) {
            new JarOutputStream(file, manifest(packages)).close();
        }
        Files.setLastModifiedTime(bundle, ALWAYS_THE_SAME);
        installToo(installation.resolve("glassfish/config/osgi.properties"), domain.resolve("config/osgi.properties"));
    }

    /** Each line: a package and the name of the bundle that has it. */
    static List<String> packages() throws IOException {
        try (InputStream list = ServerPackages.class.getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    private static String digest(List<String> lines) {
        CRC32 crc = new CRC32();
        crc.update(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    /** A fragment of the bundle through which applications see the server. */
    static Manifest manifest(List<String> packages) {
        Manifest manifest = new Manifest();
        Attributes names = manifest.getMainAttributes();
        names.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        names.putValue("Bundle-ManifestVersion", "2");
        names.putValue("Bundle-SymbolicName", "org.crosscase.server-packages");
        names.putValue("Fragment-Host", "GlassFish-Application-Common-Module");
        names.putValue(
                "Import-Package",
                packages.stream()
                        .map(line -> line.split(" "))
                        .map(line -> line[0] + ";bundle-symbolic-name=\"" + line[1] + "\";resolution:=optional")
                        .collect(Collectors.joining(",")));
        return manifest;
    }

    /** The domain's own file goes before the installation's. */
    private static void installToo(Path original, Path own) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(original)) {
            properties.load(in);
        }
        properties.merge(INSTALLED, "${com.sun.aas.instanceRootURI}" + FOLDER, (these, ours) -> these + " " + ours);
        try (OutputStream out = Files.newOutputStream(own)) {
            properties.store(out, null);
        }
    }
}
