import { count } from './numbers.ts';

/** English texts of the form for a model on a server. */
export const endpoint = {
  title: 'A model on a server of your network',
  intro:
    'For those who outgrow one PC: llama.cpp server, vLLM, Ollama or LM Studio on a machine of your own. Log lines are then sent to it, and only to it.',
  inUse: 'In use: log lines are sent to this server.',
  url: 'Address',
  urlHint: 'Such as http://192.168.1.20:8080/v1',
  urlWrong: 'This is no address of a server.',
  model: 'Model',
  modelHint: 'The name under which the server knows it; a test lists the names.',
  key: 'Key',
  keyHint: 'Empty where the server asks for none. It is kept on this PC as it is, unencrypted.',
  concurrency: 'Requests at once',
  test: 'Test',
  testing: 'Testing…',
  testHint: 'A test sends one made-up log line, none of yours.',
  use: 'Save and use',
  stop: 'Stop using it',
  stopHint: 'The starter pack takes over.',
  used: 'The server is in use now',
  stopped: 'The server is not used any more',
  works: (threat: string, ms: number, tokens: number) =>
    `It works: a made-up line was answered in ${count(ms)} ms ("${threat}"), ${count(tokens)} tokens.`,
  models: (names: string) => `Models there: ${names}`,
  public:
    'I want log lines to be sent to this address although it is not on my own network. They name people, machines and addresses.',
} as const;
