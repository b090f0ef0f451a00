package org.focgraph.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A Markdown file of the repository and the fenced blocks in it. */
record DocumentationPage(Path file, String name, List<String> lines) {

    private static final Path REPOSITORY = Path.of("..");

    /** Indexes of the first line of a block and of its closing fence. */
    private record Block(String language, int from, int to) {}

    static DocumentationPage read(Path file) {
        try {
            var name = REPOSITORY.relativize(file).toString().replace('\\', '/');
            return new DocumentationPage(file, name, Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages whose queries are promised to run. */
    static List<DocumentationPage> all() {
        try (Stream<Path> recipes = Files.list(REPOSITORY.resolve("docs/recipes"))) {
            var single = Stream.of(REPOSITORY.resolve("README.md"), REPOSITORY.resolve("docs/tutorial.md"));
            return Stream.concat(
                            single,
                            recipes.filter(file -> file.toString().endsWith(".md"))
                                    .sorted())
                    .map(DocumentationPage::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<DocumentationExample> examples() {
        var blocks = blocks();
        var examples = new ArrayList<DocumentationExample>();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (block.language().equals("sparql")) {
                var next = i + 1 < blocks.size() ? Optional.of(blocks.get(i + 1)) : Optional.<Block>empty();
                var answer = next.filter(after -> after.language().equals("csv"))
                        .map(after -> new DocumentationExample.Answer(after.from(), after.to(), content(after)));
                var query = String.join("\n", content(block)) + "\n";
                examples.add(new DocumentationExample(this, block.from() + 1, query, answer));
            }
        }
        return examples;
    }

    /** Writes the page again with other answers, from the last to the first so that line numbers stay true. */
    void rewrite(Function<DocumentationExample, List<String>> answers) {
        var text = new ArrayList<>(lines);
        var examples = new ArrayList<>(examples());
        Collections.reverse(examples);
        for (var example : examples) {
            example.answer().ifPresent(answer -> {
                var block = text.subList(answer.from(), answer.to());
                block.clear();
                block.addAll(answers.apply(example));
            });
        }
        try {
            Files.writeString(file, String.join("\n", text) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> content(Block block) {
        return lines.subList(block.from(), block.to());
    }

    private List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        String language = null;
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.startsWith("```")) {
                continue;
            }
            if (language == null) {
                language = line.substring(3).strip();
                from = i + 1;
            } else {
                blocks.add(new Block(language, from, i));
                language = null;
            }
        }
        if (language != null) {
            throw new AssertionError(name + ":" + from + ": a block is never closed");
        }
        return blocks;
    }
}
