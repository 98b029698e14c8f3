import orderly from '../orderly/plugin.ts';

export default { ...orderly };
