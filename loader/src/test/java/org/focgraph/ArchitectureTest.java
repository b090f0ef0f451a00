package org.focgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house: which room may know of which. */
@AnalyzeClasses(packages = "org.focgraph", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule dependenciesPointOneWay = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("cli")
            .definedBy("org.focgraph.cli..")
            .layer("load")
            .definedBy("org.focgraph.load..")
            .layer("mapping")
            .definedBy("org.focgraph.mapping..")
            .layer("table")
            .definedBy("org.focgraph.table..")
            .layer("shape")
            .definedBy("org.focgraph.shape..")
            .layer("derive")
            .definedBy("org.focgraph.derive..")
            .layer("query")
            .definedBy("org.focgraph.query..")
            .layer("store")
            .definedBy("org.focgraph.store..")
            .layer("symbol")
            .definedBy("org.focgraph.symbol..")
            .layer("state")
            .definedBy("org.focgraph.state..")
            .layer("link")
            .definedBy("org.focgraph.link..")
            .layer("dataset")
            .definedBy("org.focgraph.dataset..")
            .layer("votes")
            .definedBy("org.focgraph.votes..")
            .layer("records")
            .definedBy("org.focgraph.records..")
            .layer("concepts")
            .definedBy("org.focgraph.concepts..")
            .layer("texts")
            .definedBy("org.focgraph.texts..")
            .layer("release")
            .definedBy("org.focgraph.release..")
            .layer("diff")
            .definedBy("org.focgraph.diff..")
            .layer("cite")
            .definedBy("org.focgraph.cite..")
            .layer("network")
            .definedBy("org.focgraph.network..")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("diff")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("release")
            .mayOnlyBeAccessedByLayers("cli", "diff")
            .whereLayer("load")
            .mayOnlyBeAccessedByLayers("cli", "release")
            .whereLayer("mapping")
            .mayOnlyBeAccessedByLayers("load")
            .whereLayer("shape")
            .mayOnlyBeAccessedByLayers("load")
            .whereLayer("derive")
            .mayOnlyBeAccessedByLayers("load", "release")
            .whereLayer("table")
            .mayOnlyBeAccessedByLayers("cli", "load", "mapping", "state", "link", "release")
            .whereLayer("query")
            .mayOnlyBeAccessedByLayers("cli", "load", "release", "diff", "cite", "network")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("cli", "load", "release", "diff", "cite", "network")
            .whereLayer("cite")
            .mayOnlyBeAccessedByLayers("cli", "load", "release", "network")
            .whereLayer("network")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("symbol")
            .mayOnlyBeAccessedByLayers("cli", "load", "link", "dataset", "votes", "records", "concepts", "texts")
            .whereLayer("state")
            .mayOnlyBeAccessedByLayers("cli", "load", "link", "dataset", "votes", "records", "concepts", "texts")
            .whereLayer("dataset")
            .mayOnlyBeAccessedByLayers("cli", "load", "votes", "records", "concepts", "texts")
            .whereLayer("link")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("records")
            .mayOnlyBeAccessedByLayers("cli", "load")
            .whereLayer("votes")
            .mayOnlyBeAccessedByLayers("cli", "load")
            .whereLayer("concepts")
            .mayOnlyBeAccessedByLayers("cli", "load")
            .whereLayer("texts")
            .mayOnlyBeAccessedByLayers("cli", "load");

    @ArchTest
    static final ArchRule packagesFormNoCircles =
            slices().matching("org.focgraph.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule problemsKnowNothingOfTheRest = noClasses()
            .that()
            .resideInAPackage("org.focgraph.problem..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.jena..", "picocli..");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrintsOrExits = noClasses()
            .that()
            .resideOutsideOfPackages("org.focgraph.cli..", "org.focgraph.progress..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule onlyTheStoreOpensDatabases = noClasses()
            .that()
            .resideOutsideOfPackage("org.focgraph.store..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena.tdb2..");

    @ArchTest
    static final ArchRule nothingUsesWhatJena6Removed = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.jena.ontology..", "org.apache.jena.permissions..", "org.apache.jena.tdb1..");

    @ArchTest
    static final ArchRule classesAreNamedForWhatTheyAre =
            classes().should().haveNameNotMatching(".*(Helper|Utils?|Manager|Impl)$");
}
