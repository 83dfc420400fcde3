import {
  type ChatHistoryItem,
  ChatMLChatWrapper,
  type ChatWrapper,
  JinjaTemplateChatWrapper,
  type LlamaModel,
  LlamaText,
  SpecialTokensText,
} from 'node-llama-cpp';
import type { ChatMessage } from './messages.ts';
import { withinTime } from './within-time.ts';

/** How a model takes a conversation. */
export interface ChatTemplate {
  /**
   * Tokens of a conversation, up to where the assistant begins to answer. Control tokens come from the template alone: what
   * messages hold is encoded as text.
   */
  tokensOf(messages: readonly ChatMessage[]): number[];
  /** Texts that end an answer where the model has no token for it. */
  readonly stops: readonly string[];
  /** Why the general form is used in place of the model's own; null where it isn't. */
  readonly notice: string | null;
}

/**
 * An empty thought in front of the answer, as the templates of models that think write it where thinking is switched off. The
 * library renders a turn that is to be written without what the template puts in front of a new one.
 */
const noThought = '<think>\n\n</think>\n\n';
const thoughtEnd = '</think>';

/** A template is a program in a file from anywhere: one that loops must not hold the app. Usual ones take a few ms. */
const mostMilliseconds = 2000;

/** How the marks of the general form begin. */
const generalMark = '<|';

/**
 * The template in a model's file, or `override`. A model without one, or with one that can't be read, is asked in ChatML, the
 * most common form; `notice` says so then. A model that thinks is given an empty thought:
 * a verdict is read from its first words.
 */
export function chatTemplateOf(model: LlamaModel, override: string | undefined): ChatTemplate {
  const template: unknown = override ?? model.fileInfo.metadata.tokenizer?.chat_template;
  if (typeof template !== 'string' || template.trim() === '')
    return generalForm(model, "The model's file has no chat template: it is asked in the general form ChatML.");
  try {
    const wrapper = withinTime(
      mostMilliseconds,
      () =>
        new JinjaTemplateChatWrapper({
          template,
          reasoning: false,
          functionCallMessageTemplate: 'noJinja',
          tokenizer: model.tokenizer,
        }),
    );
    const thought = template.includes(thoughtEnd) ? noThought : '';
    const tokensOf = (messages: readonly ChatMessage[]) =>
      withinTime(mostMilliseconds, () => tokensBy(wrapper, model, messages, thought));
    // One that fails must do so here, not at the first group.
    tokensOf([
      { role: 'system', content: 'a' },
      { role: 'user', content: 'b' },
      { role: 'assistant', content: 'c' },
      { role: 'user', content: 'd' },
    ]);
    return { tokensOf, stops: [], notice: null };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return generalForm(
      model,
      `The model's chat template can't be used (${reason}): it is asked in the general form ChatML.`,
    );
  }
}

/** Its marks are plain text to a model that does not know them, so that messages must not hold any. */
function generalForm(model: LlamaModel, notice: string): ChatTemplate {
  const wrapper = new ChatMLChatWrapper();
  return {
    tokensOf: (messages) =>
      tokensBy(
        wrapper,
        model,
        messages.map(({ role, content }) => ({ role, content: content.replaceAll(generalMark, '< |') })),
      ),
    stops: ['<|im_end|>', '<|im_start|>'],
    notice,
  };
}

function tokensBy(wrapper: ChatWrapper, model: LlamaModel, messages: readonly ChatMessage[], thought = ''): number[] {
  const chatHistory = [...messages.map(historyItem), historyItem({ role: 'assistant', content: '' })];
  const { contextText } = wrapper.generateContextState({ chatHistory });
  const hasThought = contextText.toString().trimEnd().endsWith(thoughtEnd);
  const asked = thought === '' || hasThought ? contextText : LlamaText([contextText, new SpecialTokensText(thought)]);
  const tokens = asked.tokenize(model.tokenizer);
  const { bos, shouldPrependBosToken } = model.tokens;
  return shouldPrependBosToken && bos !== null && tokens[0] !== bos ? [bos, ...tokens] : tokens;
}

function historyItem({ role, content }: ChatMessage): ChatHistoryItem {
  if (role === 'assistant') return { type: 'model', response: content === '' ? [] : [content] };
  return { type: role, text: content };
}
