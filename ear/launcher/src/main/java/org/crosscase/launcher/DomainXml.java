package org.crosscase.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Edits of a Payara domain's configuration while its server is down, so that it listens on 127.0.0.1 only, on chosen
 * ports, and opens nothing it does not need. (Setting the same by boot commands makes the half-started server's
 * configuration listeners act on each; the message broker's waits minutes.)
 */
public final class DomainXml {
    /** The administration command that lets requests in. */
    public static final String ENABLE_WEB_LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener-1.enabled=true";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String SERVER = "/domain/configs/config[@name='server-config']";

    private final Path file;
    private final Document document;
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    private DomainXml(Path file, Document document) {
        this.file = file;
        this.document = document;
    }

    /** The ports of one domain: pages, administration, remote calls, cluster. */
    public record PayaraPorts(int web, int admin, int iiop, int hazelcast) {
        public static PayaraPorts of(Ports ports) {
            return new PayaraPorts(ports.web(), ports.admin(), ports.iiop(), ports.hazelcast());
        }
    }

    /** @param file a domain's {@code config/domain.xml} as the distribution brings it */
    public static DomainXml read(Path file) throws IOException {
        try {
            return new DomainXml(
                    file,
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    public DomainXml loopbackOnly(PayaraPorts ports) throws IOException {
        listener("http-listener-1", ports.web());
        listener("admin-listener", ports.admin());
        one(SERVER + "//network-listener[@name='http-listener-2']").setAttribute("enabled", "false");
        one(SERVER + "//network-listener[@name='http-listener-2']").setAttribute("address", LOOPBACK);
        disable(one(SERVER + "//jmx-connector[@name='system']"));
        disable(one(SERVER + "//iiop-listener[@id='SSL']"));
        disable(one(SERVER + "//iiop-listener[@id='SSL_MUTUALAUTH']"));
        Element iiop = one(SERVER + "//iiop-listener[@id='orb-listener-1']");
        iiop.setAttribute("address", LOOPBACK);
        iiop.setAttribute("port", Integer.toString(ports.iiop()));
        withoutMessageBroker(iiop);
        hazelcast(ports.hazelcast());
        withoutRemoteShell();
        anonymous("http-listener-1");
        // figures of the server are for its operators: they stand on the administration port
        one(SERVER + "/microprofile-metrics-configuration").setAttribute("virtual-servers", "__asadmin");
        return this;
    }

    /** @param heap the Java heap's limit as the JVM writes it, such as {@code 1g} */
    public DomainXml heap(String heap) throws IOException {
        one(SERVER + "/java-config/jvm-options[starts-with(., '-Xmx')]").setTextContent("-Xmx" + heap);
        return this;
    }

    /**
     * Threads that answer requests. The template has five, which five slow uploads hold for as long as they last.
     *
     * @param most at once; the others wait in a queue
     */
    public DomainXml requestThreads(int most) throws IOException {
        Element pool = one(SERVER + "//thread-pool[@name='http-thread-pool']");
        pool.setAttribute("max-thread-pool-size", Integer.toString(most));
        pool.setAttribute("min-thread-pool-size", Integer.toString(Math.min(most, 8)));
        return this;
    }

    /**
     * The optimising compiler waits until a method is ten times as hot as usual. Half of the processor time of a start went
     * into optimising what a start runs once; the index and everything else that is really hot gets there all the same.
     */
    public DomainXml optimisedLate() throws IOException {
        for (String option : LateOptimising.OPTIONS) {
            jvmOption(option);
        }
        return this;
    }

    /**
     * Nothing listens for requests until {@link #ENABLE_WEB_LISTENER} is given: while the application is being deployed, the
     * server would answer 404, and a tool that sends evidence would take that for a case that is gone.
     */
    public DomainXml webListenerClosed() throws IOException {
        one(SERVER + "//network-listener[@name='http-listener-1']").setAttribute("enabled", "false");
        return this;
    }

    /** Adds a JVM option such as {@code -Dname=value}. */
    public DomainXml jvmOption(String option) throws IOException {
        Element added = document.createElement("jvm-options");
        added.setTextContent(option);
        one(SERVER + "/java-config").appendChild(added);
        return this;
    }

    /**
     * Temporary files of its own: two servers that share the machine's folder took away each other's uploads while
     * they deployed.
     *
     * @param folder made when it is missing
     */
    public DomainXml temporaryFiles(Path folder) throws IOException {
        Files.createDirectories(folder);
        return jvmOption("-Djava.io.tmpdir=" + folder.toAbsolutePath());
    }

    public void write() throws IOException {
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(file.toFile()));
        } catch (TransformerException e) {
            throw new IOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private void listener(String name, int port) throws IOException {
        Element listener = one(SERVER + "//network-listener[@name='" + name + "']");
        listener.setAttribute("address", LOOPBACK);
        listener.setAttribute("port", Integer.toString(port));
    }

    private static void disable(Element listener) {
        listener.setAttribute("enabled", "false");
        listener.setAttribute("address", LOOPBACK);
    }

    /** Answers do not tell which server and version gives them. */
    private void anonymous(String protocol) throws IOException {
        Element http = one(SERVER + "//protocol[@name='" + protocol + "']/http");
        http.setAttribute("server-header", "false");
        http.setAttribute("xpowered-by", "false");
    }

    private void withoutMessageBroker(Element insideIiopService) {
        Element service = document.createElement("jms-service");
        service.setAttribute("type", "DISABLED");
        service.setAttribute("default-jms-host", "default_JMS_host");
        Element host = document.createElement("jms-host");
        host.setAttribute("name", "default_JMS_host");
        host.setAttribute("host", LOOPBACK);
        service.appendChild(host);
        Node iiopService = insideIiopService.getParentNode();
        iiopService.getParentNode().insertBefore(service, iiopService.getNextSibling());
    }

    /** Without the JVM option Hazelcast binds to every address, whatever the interface says. */
    private void hazelcast(int port) throws IOException {
        Element hazelcast = one("/domain/hazelcast-runtime-configuration");
        hazelcast.setAttribute("interface", LOOPBACK);
        hazelcast.setAttribute("discovery-mode", "tcpip");
        hazelcast.setAttribute("tcpip-members", LOOPBACK + ":" + port);
        hazelcast.setAttribute("das-port", Integer.toString(port));
        hazelcast.setAttribute("start-port", Integer.toString(port));
        hazelcast.setAttribute("auto-increment-port", "false");
        jvmOption("-Dhazelcast.socket.bind.any=false");
    }

    /** Without Hazelcast: one server shares nothing with others, and its start takes seconds of processor time. */
    public DomainXml withoutDataGrid() throws IOException {
        one(SERVER + "/hazelcast-config-specific-configuration").setAttribute("enabled", "false");
        return this;
    }

    /** The OSGi shell listens on a fixed port and asks for no password. */
    private void withoutRemoteShell() throws IOException {
        String property = "-Dorg.glassfish.additionalOSGiBundlesToStart=";
        one(SERVER + "/java-config/jvm-options[starts-with(., '" + property + "')]")
                .setTextContent(property + "org.apache.felix.fileinstall");
    }

    private Element one(String path) throws IOException {
        try {
            NodeList found = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
            if (found.getLength() != 1) {
                throw new IOException(file + ": expected one " + path + ", found " + found.getLength()
                        + "; this Payara version needs other edits");
            }
            return (Element) found.item(0);
        } catch (XPathExpressionException e) {
            throw new IOException(e);
        }
    }
}
