package org.crosscase.it;

import java.io.File;
import org.crosscase.planted.SerialNotices;
import org.crosscase.planted.SerialNumbers;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is built, with the tests in the place of its pages, and with kinds of shared things and of notifications that it knows nothing of. */
public final class TestArchive {
    private static final String DOMAIN = "crosscase-ejb.jar";

    private TestArchive() {}

    /** Every test class deploys this; all of {@code org.crosscase.it} is in it. */
    public static EnterpriseArchive create() {
        EnterpriseArchive application = ShrinkWrap.create(ZipImporter.class, "crosscase-it.ear")
                .importFrom(new File(System.getProperty("crosscase.ear")))
                .as(EnterpriseArchive.class);
        application.delete("/META-INF/application.xml");
        application.delete("/crosscase-web.war");
        // it stands with the domain, as the source of a real kind would
        JavaArchive domain = ShrinkWrap.create(ZipImporter.class, DOMAIN)
                .importFrom(application.get(DOMAIN).getAsset().openStream())
                .as(JavaArchive.class)
                .addClasses(SerialNumbers.class, SerialNotices.class);
        application.delete(DOMAIN);
        application.addAsModule(domain);
        return application.addAsModule(ShrinkWrap.create(WebArchive.class, "tests.war")
                .addPackages(true, TestArchive.class.getPackage())
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml"));
    }
}
