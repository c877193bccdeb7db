package org.sweep4j.config.yaml.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sweep4j.config.BadInputException;
import org.sweep4j.config.yaml.text.SyntaxError;
import org.sweep4j.config.yaml.tree.Tree.Entry;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** From YAML text to a {@link Tree}: SnakeYAML's composer, with anchors and merges put in place. */
public final class TreeReader {
  /** Aliases may repeat nodes up to this number in all, so that no small file fills the memory. */
  private static final int MOST_NODES = 4_000_000;

  private static final int DEEPEST = 40;
  private static final int MOST_ALIASES = 10_000;
  private static final int LONGEST_WORD = 1 << 16;
  private static final String MERGE = "<<";

  /** Marks nodes without a tag of their own. */
  private static final Tag NO_TAG = new Tag("tag:sweep4j.org,2026:none");

  private final Problems problems;
  private final Set<Node> open = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;

  private TreeReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The one document in {@code text}, which must be a mapping.
   *
   * @throws BadInputException if it is not YAML, empty, or something else than a mapping
   */
  public static Tree.Mapping mapping(String text, Problems problems) {
    Tree tree = tree(text, problems);
    if (tree instanceof Tree.Mapping mapping) {
      return mapping;
    }
    problems.add(
        tree.place(),
        "the file must be a mapping of keys to values, found "
            + tree.described()
            + "; write key: value lines");
    throw new BadInputException(problems.all());
  }

  /**
   * The one document in {@code text}.
   *
   * @throws BadInputException if it is not YAML
   */
  public static Tree tree(String text, Problems problems) {
    try {
      Node node = compose(text, problems);
      Tree tree =
          node == null
              ? Tree.Scalar.written(Place.inFile(0, 0), "", false)
              : new TreeReader(problems).convert(node);
      problems.throwIfAny();
      return tree;
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      problems.add(place(mark), SyntaxError.describe(e));
    } catch (ReaderException e) {
      problems.add(
          endOf(text.substring(0, text.offsetByCodePoints(0, e.getPosition()))),
          String.format("the character U+%04X may not stand in YAML; remove it", e.getCodePoint()));
    } catch (YAMLException e) {
      problems.add(Place.inFile(0, 0), SyntaxError.describe(e));
    }
    throw new BadInputException(problems.all());
  }

  private static @Nullable Node compose(String text, Problems problems) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    StreamReader reader = new WordByWord(text, problems);
    return new Composer(new ParserImpl(reader, options), new Untagged(), options).getSingleNode();
  }

  private Tree convert(Node node) {
    Place place = place(node.getStartMark());
    if (++nodes > MOST_NODES) {
      throw new YAMLException("aliases repeat more than " + MOST_NODES + " nodes");
    }
    if (!open.add(node)) {
      throw new YAMLException("an alias contains itself");
    }
    try {
      if (node instanceof MappingNode mapping) {
        return new Tree.Mapping(place, entries(mapping));
      }
      if (node instanceof SequenceNode sequence) {
        return new Tree.Sequence(place, sequence.getValue().stream().map(this::convert).toList());
      }
      return scalar((ScalarNode) node, place);
    } finally {
      open.remove(node);
    }
  }

  private Tree.Scalar scalar(ScalarNode node, Place place) {
    Tag tag = node.getTag();
    boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN && !tag.equals(Tag.STR);
    boolean known = tag.equals(NO_TAG) || tag.getValue().startsWith(Tag.PREFIX);
    if (!known || tag.equals(Tag.BINARY)) {
      problems.add(place, "tags have no meaning here, found " + tag + "; write the value alone");
    }
    return Tree.Scalar.written(place, node.getValue(), !plain);
  }

  /** The mapping's own entries, then those of its merges that it does not have. */
  private List<Entry> entries(MappingNode mapping) {
    List<Entry> entries = new ArrayList<>();
    List<Entry> merged = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Place place = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(place, "a key must be a word, found a mapping or list");
      } else if (key.getValue().equals(MERGE) && key.getScalarStyle() == ScalarStyle.PLAIN) {
        merge(convert(tuple.getValueNode()), merged);
      } else {
        entries.add(new Entry(key.getValue(), place, convert(tuple.getValueNode())));
      }
    }
    Set<String> own = new HashSet<>();
    entries.forEach(entry -> own.add(entry.key()));
    merged.stream().filter(entry -> own.add(entry.key())).forEach(entries::add);
    return entries;
  }

  private void merge(Tree source, List<Entry> merged) {
    if (source instanceof Tree.Mapping mapping) {
      merged.addAll(mapping.entries());
    } else if (source instanceof Tree.Sequence sequence) {
      sequence.items().forEach(item -> merge(item, merged));
    } else {
      problems.add(
          source.place(),
          "<< must name a mapping or a list of mappings, found " + source.described());
    }
  }

  private static Place place(Mark mark) {
    return Place.inFile(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static Place endOf(String text) {
    int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
    int lineStart = text.lastIndexOf('\n') + 1;
    return Place.inFile(line, text.codePointCount(lineStart, text.length()) + 1);
  }

  /** SnakeYAML takes time in the square of the longest word that it must look ahead for. */
  private static final class WordByWord extends StreamReader {
    private final Problems problems;

    WordByWord(String text, Problems problems) {
      super(text);
      this.problems = problems;
    }

    @Override
    public int peek(int ahead) {
      if (ahead > LONGEST_WORD) {
        problems.add(
            place(getMark()),
            "a value may have at most %d characters without a blank, found more; write less"
                .formatted(LONGEST_WORD));
        throw new BadInputException(problems.all());
      }
      return super.peek(ahead);
    }
  }

  /** Leaves the meaning of scalars to {@link org.sweep4j.config.yaml.text.CoreSchema}. */
  private static final class Untagged extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      // None: SnakeYAML's are those of YAML 1.1.
    }

    @Override
    public Tag resolve(NodeId kind, String value, boolean implicit) {
      return NO_TAG;
    }
  }
}
