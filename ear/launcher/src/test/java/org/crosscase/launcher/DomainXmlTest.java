package org.crosscase.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/** Against the configuration that the distribution in use really brings. */
class DomainXmlTest {
    private static final String SERVER = "//config[@name='server-config']";

    private final XPath xpath = XPathFactory.newInstance().newXPath();

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void takeTheTemplate() throws IOException {
        file = folder.resolve("domain.xml");
        Path payara = Stream.of(Files.readString(Path.of("target/distributions.txt"))
                        .split(System.getProperty("path.separator")))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith("payara-"))
                .findFirst()
                .orElseThrow();
        try (ZipFile zip = new ZipFile(payara.toFile());
                InputStream template =
                        zip.getInputStream(zip.getEntry("payara6/glassfish/domains/domain1/config/domain.xml"))) {
            Files.copy(template, file);
        }
    }

    private void edit() throws IOException {
        DomainXml.read(file)
                .loopbackOnly(new DomainXml.PayaraPorts(9001, 9002, 9003, 9004))
                .heap("900m")
                .jvmOption("-Dcolour=blue")
                .write();
    }

    private String value(String path) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        return xpath.evaluate(path, document);
    }

    @Test
    void noEnabledListenerOfTheServerStaysOffLoopback() throws Exception {
        edit();
        String listeners = SERVER + "//*[self::network-listener or self::iiop-listener or self::jmx-connector]";
        assertTrue(Integer.parseInt(value("count(" + listeners + ")").replace(".0", "")) >= 7);
        assertEquals("0", value("count(" + listeners + "[not(@enabled='false') and not(@address='127.0.0.1')])"));
    }

    @Test
    void thePortsAreTheChosenOnes() throws Exception {
        edit();
        assertEquals("9001", value(SERVER + "//network-listener[@name='http-listener-1']/@port"));
        assertEquals("9002", value(SERVER + "//network-listener[@name='admin-listener']/@port"));
        assertEquals("9003", value(SERVER + "//iiop-listener[@id='orb-listener-1']/@port"));
        assertEquals("9004", value("//hazelcast-runtime-configuration/@das-port"));
    }

    @Test
    void theClusterBindsToLoopbackOnly() throws Exception {
        edit();
        assertEquals("127.0.0.1", value("//hazelcast-runtime-configuration/@interface"));
        assertEquals("1", value("count(" + SERVER + "//jvm-options[.='-Dhazelcast.socket.bind.any=false'])"));
    }

    @Test
    void theDataGridCanBeSwitchedOff() throws Exception {
        DomainXml.read(file).withoutDataGrid().write();
        assertEquals("false", value(SERVER + "/hazelcast-config-specific-configuration/@enabled"));
    }

    @Test
    void theMessageBrokerIsDisabledAndTheRemoteShellIsNotStarted() throws Exception {
        edit();
        assertEquals("DISABLED", value(SERVER + "/jms-service/@type"));
        assertEquals(
                "0",
                value("count(" + SERVER + "//jvm-options[contains(., 'BundlesToStart') and contains(., 'shell')])"));
    }

    @Test
    void heapAndOptionsReachTheJvm() throws Exception {
        edit();
        assertEquals("1", value("count(" + SERVER + "//jvm-options[starts-with(., '-Xmx')])"));
        assertEquals("-Xmx900m", value(SERVER + "//jvm-options[starts-with(., '-Xmx')]"));
        assertEquals("1", value("count(" + SERVER + "//jvm-options[.='-Dcolour=blue'])"));
    }

    @Test
    void aConfigurationThatLacksAnExpectedElementIsNotEditedByHalf() throws Exception {
        String before = Files.readString(file).replace("http-listener-2\" thread", "other\" thread");
        Files.writeString(file, before);
        IOException problem = assertThrows(IOException.class, this::edit);
        assertTrue(problem.getMessage().contains("http-listener-2"), problem.getMessage());
        assertEquals(List.of(before), List.of(Files.readString(file)));
    }
}
